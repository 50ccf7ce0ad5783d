import type { Rank } from '../../domain/acts/commendation.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import type { Citation } from '../../domain/citation.ts';
import type { Ranking } from '../../domain/commendation/ranking.ts';
import type { MonthRules } from '../../domain/rules.ts';
import { sha256 } from '../../domain/upload-id.ts';

/** Somebody or some body that is nominated, as papers name them. */
export interface Nominee {
  /** In the name of a file. */
  slug: string;
  name: string;
  /** Of a person; empty of a body. */
  post: string;
  /** Of a person: the unit; empty where the commune itself is meant. */
  unit: string;
  isPerson: boolean;
  /** A unit of the register, and no other body. */
  isUnit: boolean;
  /** What was asked for. */
  rank: Rank;
  achievements: string;
  /** Whether the nomination is in force: one that the council voted on is printed whatever has become of it. */
  stands: boolean;
  /** What became of it since; empty where there is nothing to say. */
  remark: string;
  /** The unit that is itself nominated, as it was ranked. */
  ranked: Ranking['units'][number] | undefined;
}

export interface Vote {
  nominee: Nominee;
  rank: Rank;
  chosen: boolean;
  for: number;
  against: number;
  abstain: number;
  reason: string;
}

export interface CouncilMinutes {
  date: string;
  chair: string;
  secretary: string;
  total: number;
  present: number;
  /** How many it took to meet, and to choose. */
  quorum: number;
  majority: number;
  votes: readonly Vote[];
}

/** All that the papers of one round of commendation are made of. */
export interface CommendationFile {
  rules: MonthRules;
  /** The body above the commune. */
  district: string;
  /** Căn cứ, beside the plan. */
  bases: readonly Citation[];
  /** What the council decided on; none while it is not fixed. */
  ranking: (Ranking & { hash: string }) | undefined;
  nominees: readonly Nominee[];
  /** Where another ranking is fixed since the council decided, or none; else empty. */
  rankingRemark: string;
  minutes: CouncilMinutes | undefined;
  /** The civil date that the papers bear. */
  day: string;
}

export type PaperKind = 'to-trinh' | 'bien-ban' | 'thanh-tich' | 'ho-so';

/** Which paper, of which rank or of whom. */
export interface PaperAsked {
  kind: PaperKind;
  rank?: Rank;
  slug?: string;
}

/** Raised when the same content is to be written otherwise: what was handed out under a hash stays as it was. */
const form = 'khen-thuong@3';

/** Names all that a paper says. */
export function nameCommendation({ rules, ...said }: CommendationFile, asked: PaperAsked): string {
  const { period, commune, campaign } = rules;
  const of = { period, commune, theme: campaign.theme, plan: campaign.plan };
  return sha256(canonicalJson({ form, asked, of, ...said }));
}
