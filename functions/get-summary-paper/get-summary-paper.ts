import { linesFor, type PaperRecipients } from '../../shared/domain/paper-recipients.ts';
import { civilDate, instantText } from '../../shared/domain/period.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import type { DistrictTable } from '../../shared/papers/district-table/district-table.ts';
import type { Standing } from '../../shared/papers/words/standing.ts';
import { createFindSummary, type FindSummaryDeps, type FoundSummary } from '../../shared/steps/find-summary.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';
import { makers } from './makers.ts';
import { paperFile } from './paper-file.ts';

export interface GetSummaryPaperDeps extends FindSummaryDeps {
  recipients: readonly PaperRecipients[];
}

/** A district's month as a paper, a workbook or a CSV: of the newest version, or of the one that is named. */
export function createGetSummaryPaper(deps: GetSummaryPaperDeps) {
  const findSummary = createFindSummary(deps);
  return async (asked: { districtId: string; file: string; version?: string | undefined }): Promise<FileAnswer> => {
    const { districtId, version } = asked;
    const { period, extension } = paperFile(asked.file);
    const { rules } = requireDistrictMonth(deps.given, { districtId, period });
    const found = await findSummary({ districtId, period, version });
    const { mediaType, make } = makers[extension];
    const bytes = await make({
      ...partsOf(found, rules),
      recipients: linesFor(deps.recipients, districtId),
      // A published version has one date for all time; before it, the paper is of the day on which it is asked for.
      day: civilDate(rules.periodRule, found.publishedAt ?? deps.now().toISOString()),
    });
    const name = found.status === 'provisional' ? 'tam-tinh' : `ban-${found.version}`;
    return { bytes, mediaType, fileName: `tong-hop_${districtId}_${period}_${name}.${extension}` };
  };
}

function partsOf(
  found: FoundSummary,
  rules: MonthRules,
): Pick<DistrictTable, 'content' | 'rules' | 'proof' | 'standing'> {
  return { content: found, rules, proof: found.proof, standing: standingOf(found, rules) };
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
    reasons: found.restatement?.reasons.map(({ text: { vi } }) => vi) ?? [],
    illustrative: found.illustrative,
  };
}
