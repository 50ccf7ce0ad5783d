import { linesFor, type PaperRecipients } from '../../shared/domain/paper-recipients.ts';
import { civilDate, instantText } from '../../shared/domain/period.ts';
import { withoutPeople } from '../../shared/domain/restate/reason-texts.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import type { SummaryContent } from '../../shared/domain/summary.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { nameTable, type DistrictTable } from '../../shared/papers/district-table/district-table.ts';
import type { Standing } from '../../shared/papers/words/standing.ts';
import { createFindSummary, type FindSummaryDeps, type FoundSummary } from '../../shared/steps/find-summary.ts';
import { findPaper, handOutPaper, type HandOutDeps, type PaperPlace } from '../../shared/steps/hand-out-paper.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';
import { makers } from './makers.ts';
import { paperFile } from './paper-file.ts';

export interface GetSummaryPaperDeps extends FindSummaryDeps, HandOutDeps {
  objects: FindSummaryDeps['objects'] & HandOutDeps['objects'];
  recipients: readonly PaperRecipients[];
}

export interface TableAsked {
  districtId: string;
  file: string;
  version?: string | undefined;
  /** That a paper bears in its last annex: exactly this one. */
  hash?: string | undefined;
}

/** A district's month as a paper, a workbook or a CSV: of the newest version, or of the one that is named. */
export function createGetSummaryPaper(deps: GetSummaryPaperDeps) {
  const findSummary = createFindSummary(deps);
  return async (asked: TableAsked): Promise<FileAnswer> => {
    const { districtId, version, hash } = asked;
    const { period, extension } = paperFile(asked.file);
    const { rules } = requireDistrictMonth(deps.given, { districtId, period });
    const { mediaType, make } = makers[extension];
    const place: PaperPlace = { of: 'districts', id: districtId, period, extension };
    const named = (how: string): string => `tong-hop_${districtId}_${period}_${how}.${extension}`;
    if (hash !== undefined)
      return { bytes: await findPaper(deps, place, hash), mediaType, fileName: named(hash.slice(0, 8)) };
    const found = await findSummary({ districtId, period, version });
    const table = nameTable({
      ...partsOf(found, rules),
      recipients: linesFor(deps.recipients, districtId),
      // A published version has one date for all time; before it, the paper is of the day on which it is asked for.
      day: civilDate(rules.periodRule, found.publishedAt ?? deps.now().toISOString()),
    });
    const bytes = await handOutPaper(deps, place, { hash: table.hash, mediaType, make: () => make(table) });
    return { bytes, mediaType, fileName: named(found.status === 'provisional' ? 'tam-tinh' : `ban-${found.version}`) };
  };
}

function partsOf(found: FoundSummary, rules: MonthRules): Omit<DistrictTable, 'recipients' | 'day'> {
  const { proof, restatement } = found;
  return {
    content: contentOf(found),
    rules,
    proof,
    standing: standingOf(found, rules),
    changes: restatement?.changes.map(({ text }) => text.vi) ?? [],
    changeCount: restatement?.changeCount ?? 0,
  };
}

/** What is answered beside it is in no paper, and so in no paper’s hash. */
function contentOf({
  districtId,
  name,
  period,
  from,
  to,
  communes,
  totals,
  completeness,
  illustrative,
}: FoundSummary): SummaryContent {
  return { districtId, name, period, from, to, communes, totals, completeness, illustrative };
}

function standingOf(found: FoundSummary, { periodRule }: MonthRules): Standing {
  const text = (instant: string | null): string | null => instant && instantText(periodRule, instant);
  return {
    status: found.status,
    version: found.version,
    hash: found.hash,
    publishedAt: text(found.publishedAt),
    closedAt: text(found.closedAt),
    newestReportAt: text(found.newestReportAt),
    replaces: found.restatement?.replaces ?? null,
    reasons: found.restatement?.reasons.map((reason) => withoutPeople(reason.text.vi)) ?? [],
    illustrative: found.illustrative,
  };
}
