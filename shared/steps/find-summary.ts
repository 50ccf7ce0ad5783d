import { canonicalJson } from '../domain/canonical.ts';
import { textsOf } from '../domain/chain/make-node.ts';
import { districtChanges, type DistrictChanges } from '../domain/figures/district-changes.ts';
import { communeTexts } from '../domain/restate/commune-texts.ts';
import { fitTexts } from '../domain/restate/fit-version.ts';
import type { Restatement } from '../domain/restate/restatement.ts';
import { DomainError } from '../domain/errors.ts';
import { shiftLabel } from '../domain/period.ts';
import { currentRegister, type MonthRules } from '../domain/rules.ts';
import { summarize, type CommuneMonth } from '../domain/summarize.ts';
import type { CommuneTexts, Proof, SummaryContent, SummaryTexts, SummaryVersion } from '../domain/summary.ts';
import type { Bilingual } from '../domain/text.ts';
import { communesOf, type Unit } from '../domain/unit.ts';
import { sha256 } from '../domain/upload-id.ts';
import { periodText } from '../domain/view-progress.ts';
import type { MonthStore, SummaryStore } from '../ports.ts';
import { proveMonths, type CountDeps } from './count-uploads.ts';
import { findMonths, type FindMonthsDeps } from './find-months.ts';
import { inGroups } from './in-groups.ts';
import { requireBegun, requireDistrictMonth } from './require-month.ts';

export interface FindSummaryDeps extends FindMonthsDeps, CountDeps {
  months: Pick<MonthStore, 'findProgress' | 'readMonth'>;
  summaries: Pick<SummaryStore, 'latest' | 'version' | 'asOf'>;
  now: () => Date;
}

export interface SummaryQuestion {
  districtId: string;
  period: string;
  version?: string | undefined;
  asOf?: string | undefined;
}

/** A district's month as it is answered, in whatever form. */
export interface FoundSummary extends SummaryContent {
  periodText: Bilingual;
  status: 'provisional' | 'official' | 'restated';
  version: number;
  publishedAt: string | null;
  closedAt: string | null;
  newestReportAt: string | null;
  hash: string;
  proof: Proof;
  /** Why this version and what it changes; null where it replaces none. */
  restatement: Restatement | null;
  changes: DistrictChanges;
  texts: SummaryTexts;
}

/** One question, one answer: provisional before the close, official or restated after it, or a past version by name or by instant. */
export function createFindSummary(deps: FindSummaryDeps) {
  return async (question: SummaryQuestion): Promise<FoundSummary> => {
    if (question.version !== undefined && question.asOf !== undefined) throw twoVersions();
    const { district, rules } = requireDistrictMonth(deps.given, question);
    requireBegun(rules, deps.now().toISOString());
    const published = await findVersion(deps.summaries, question);
    return published ? viewOf(published, rules) : provisional(deps, { district, rules, question });
  };
}

async function findVersion(
  summaries: FindSummaryDeps['summaries'],
  question: SummaryQuestion,
): Promise<SummaryVersion | undefined> {
  const { districtId, period, version, asOf } = question;
  if (version !== undefined) return summaries.version(districtId, period, Number(version));
  if (asOf !== undefined) return summaries.asOf(districtId, period, new Date(asOf).toISOString());
  return summaries.latest(districtId, period);
}

function viewOf(
  { content, version, publishedAt, closedAt, hash, proof, ...beside }: SummaryVersion,
  rules: MonthRules,
): FoundSummary {
  const status = version === 1 ? 'official' : 'restated';
  return {
    ...content,
    periodText: periodText(rules),
    status,
    version,
    publishedAt,
    closedAt,
    newestReportAt: null,
    hash,
    proof,
    restatement: beside.restatement ?? null,
    changes: districtChanges(content),
    texts: beside.texts ?? { communes: [], omitted: 0 },
  };
}

async function provisional(
  deps: FindSummaryDeps,
  about: { district: Unit; rules: MonthRules; question: SummaryQuestion },
): Promise<FoundSummary> {
  const { district, rules, question } = about;
  // A past state of an open month is not kept: only published versions can be asked for by name or by instant.
  if (question.version !== undefined || question.asOf !== undefined) throw noSuchVersion(question);
  const communes = communesOf(currentRegister(deps.given), district.id).map((commune) => commune.id);
  const months = await findMonths(deps, communes, rules.period.label);
  const at = deps.now();
  const content = summarize(district, months, at.toISOString());
  const proof = await proveMonths(deps, months, { at });
  return {
    ...content,
    periodText: periodText(rules),
    status: 'provisional',
    version: 0,
    publishedAt: null,
    closedAt: null,
    newestReportAt: newestReport(months),
    hash: sha256(canonicalJson(content)),
    proof,
    restatement: null,
    changes: districtChanges(content),
    texts: fitTexts(await readTexts(deps, months), content),
  };
}

const atOnce = 20;

/** What the units wrote stands in their slots: a published version has it already. */
async function readTexts({ months }: FindSummaryDeps, found: CommuneMonth[]): Promise<CommuneTexts[]> {
  const texts = await inGroups(found, atOnce, async ({ rules, progress: { communeId, period } }) => {
    const { slots, head } = await months.readMonth(communeId, { period, previous: shiftLabel(period, -1) });
    return communeTexts(rules, textsOf(slots, head.acts));
  });
  return texts.flatMap((each) => each ?? []);
}

function newestReport(months: CommuneMonth[]): string | null {
  const received = months.flatMap(({ progress }) =>
    Object.values(progress.slots).flatMap((facts) => facts.receivedAt ?? []),
  );
  return received.toSorted().at(-1) ?? null;
}

function twoVersions(): DomainError {
  const text = {
    vi: 'Chỉ dùng một trong hai: “version” (bản số mấy) hoặc “asOf” (bản có vào lúc đó).',
    en: 'Use one of the two: “version” (by number) or “asOf” (the one that there was at that time).',
  };
  const faults = ['version', 'asOf'].map((at) => ({ at, code: 'two-versions', message: text }));
  return new DomainError('invalid', 'two-versions', { text, faults });
}

function noSuchVersion(question: SummaryQuestion): DomainError {
  return new DomainError('not-found', 'no-such-version', {
    text: {
      vi: `Kỳ ${question.period} không có bản tổng hợp như vậy.`,
      en: `Period ${question.period} has no such version of its summary.`,
    },
  });
}
