import * as z from 'zod/mini';
import { ranks, type CouncilVote } from '../acts/commendation.ts';
import { inOrder } from '../acts/standing.ts';
import { labelSchema } from '../calendar/labels.ts';
import type { MonthAct } from '../month-act.ts';
import type { CarryPart } from './carry.ts';

const rank = z.enum(ranks);
const count = z.int();
const chosen = { commune: count, district: count };
const round = { round: z.exactOptional(labelSchema) };

/** What a month's head keeps of the acts: whom a nomination is of by a hash, votes by how many were chosen. */
export const commendationHeads = {
  nominate: { kind: z.literal('nominate'), rank, about: z.string() },
  'withdraw-nomination': { kind: z.literal('withdraw-nomination'), nomination: z.string() },
  'council-decision': { kind: z.literal('council-decision'), ...round, ...chosen },
} as const;

export const commendedState = {
  /** Month in which it was made → rank → the nominations that stand, each by a part of its id. */
  nominated: z.exactOptional(z.record(z.string(), z.partialRecord(rank, z.array(z.string())))),
  /** Round → when the council last decided on it, in which month, and how many it chose for which rank. */
  decided: z.exactOptional(z.record(z.string(), z.object({ at: z.string(), in: z.string(), ...chosen }))),
};

export const commendedFigures = [
  'nominatedCommune',
  'nominatedDistrict',
  'nominatedProvince',
  'nominatedState',
  'decided',
  'chosenCommune',
  'chosenDistrict',
] as const;

/** How many a decision chose for which of the ranks that it may choose for. */
export function chosenIn({ decisions }: { decisions: readonly Pick<CouncilVote, 'chosen' | 'rank'>[] }) {
  const of = (wanted: string): number => decisions.filter((vote) => vote.chosen && vote.rank === wanted).length;
  return { commune: of('commune'), district: of('district') };
}

type Nominated = Record<string, Partial<Record<z.infer<typeof rank>, string[]>>>;
type Decided = Record<string, { at: string; in: string; commune: number; district: number }>;

/**
 * What is done when the month has locked, as of the drive's last one, is kept and shown by who is asked, and changes no
 * month. A nomination is taken back in the month in which that is done: a closed one stays as it was.
 */
export const carryCommended: CarryPart<'nominated' | 'decided'> = (before, { rules: { period }, allActs }) => {
  const acts = inOrder(allActs).filter(({ at }) => at < period.locksAt);
  const gone = new Set(acts.flatMap((act) => (act.kind === 'withdraw-nomination' ? [slugOf(act.nomination)] : [])));
  const all = { ...before.nominated, [period.label]: nominatedIn(acts) };
  return { nominated: without(all, gone), decided: decidedBy(before.decided ?? {}, acts, period.label) };
};

/** Of several of the same for the same rank the last. */
function nominatedIn(acts: readonly MonthAct[]): Nominated[string] {
  const nominations = acts.filter((act) => act.kind === 'nominate');
  const last = new Map(nominations.map((act) => [act.about, act.id]));
  const standing = nominations.filter(({ id, about }) => last.get(about) === id);
  const byRank: Nominated[string] = {};
  for (const act of standing) (byRank[act.rank] ??= []).push(slugOf(act.id));
  return byRank;
}

function without(nominated: Nominated, gone: ReadonlySet<string>): Nominated {
  const left: Nominated = {};
  for (const [label, byRank] of Object.entries(nominated)) {
    for (const each of ranks) {
      const slugs = (byRank[each] ?? []).filter((slug) => !gone.has(slug));
      if (slugs.length > 0) left[label] = { ...left[label], [each]: slugs.toSorted() };
    }
  }
  return left;
}

/** Of two on the same round the later counts, whichever month they were recorded in. */
function decidedBy(before: Decided, acts: readonly MonthAct[], label: string): Decided {
  const decided = { ...before };
  for (const act of acts) {
    if (act.kind !== 'council-decision') continue;
    const { at, commune, district, round: of = label } = act;
    const known = Object.hasOwn(decided, of) ? decided[of] : undefined;
    if (!known || known.at <= at) decided[of] = { at, in: label, commune, district };
  }
  return decided;
}

/** As files are named by it: twelve digits tell a commune's nominations apart, and no name can be read off them. */
function slugOf(id: string): string {
  return id.slice('nominate-'.length, 'nominate-'.length + 12);
}
