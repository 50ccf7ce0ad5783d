import { instantText } from '../../shared/domain/period.ts';
import { isOfContent } from '../../shared/domain/problem-texts.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { periodText } from '../../shared/domain/view-progress.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { makeMarked } from '../../shared/papers/marked/make-marked.ts';
import type { Ledger, LedgerEntry, ObjectStore } from '../../shared/ports.ts';
import { limits } from '../../shared/reports/limits.ts';
import { readTables } from '../../shared/reports/read-tables.ts';
import type { Table } from '../../shared/reports/table.ts';
import { createCompareUpload, type CompareDeps } from '../../shared/steps/compare-report.ts';
import { requireEntry, senderOf, standingOf, type StandingDeps } from '../../shared/steps/sent-upload.ts';

export interface GetMarkedFileDeps extends CompareDeps, StandingDeps {
  ledger: Pick<Ledger, 'findUpload' | 'currentOrder'>;
  objects: Pick<ObjectStore, 'get'>;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sender's file as a workbook with what is wrong marked in it. Problems are the ledger's: nothing is judged anew. */
export function createGetMarkedFile(deps: GetMarkedFileDeps) {
  const compare = createCompareUpload(deps);
  return async (uploadId: string): Promise<FileAnswer> => {
    const entry = await requireEntry(deps.ledger, uploadId);
    const [tables, comparisons, { returned }] = await Promise.all([
      tablesOf(entry, deps.objects),
      compare(entry),
      standingOf(entry, deps),
    ]);
    const bytes = await makeMarked({
      tables,
      problems: returned ? [returned] : entry.problems,
      warnings: [...entry.warnings, ...comparisons],
      about: aboutOf(deps.given, entry),
      receivedAt: { instant: entry.receivedAt, text: receivedText(deps.given, entry) },
    });
    return { bytes, mediaType, fileName: fileNameOf(entry) };
  };
}

/** What was never read, or could not be, is not read for this either. */
async function tablesOf(entry: LedgerEntry, objects: GetMarkedFileDeps['objects']): Promise<Table[]> {
  if (entry.verdict !== 'accepted' && !entry.problems.some(({ code }) => isOfContent(code))) return [];
  const object = await objects.get(entry, limits.fileBytes);
  return (object?.bytes && (await readTables(object.bytes))) ?? [];
}

function aboutOf(given: Given, entry: LedgerEntry): Bilingual {
  const sender = senderOf(given, entry);
  if (!sender) return { vi: 'Tệp nằm ngoài mọi kỳ báo cáo', en: 'A file under no slot' };
  const { rules, unit } = sender;
  const period = periodText(rules);
  return {
    vi: `Báo cáo của ${unit.name.vi}, ${rules.commune.name.vi}. ${period.vi}`,
    en: `Report of ${unit.name.en}, ${rules.commune.name.en}. ${period.en}`,
  };
}

function receivedText(given: Given, entry: LedgerEntry): string {
  const rule = senderOf(given, entry)?.rules.periodRule ?? given.periodRules[0];
  return rule ? instantText(rule, entry.receivedAt) : entry.receivedAt;
}

function fileNameOf({ slot, verdict }: LedgerEntry): string {
  const of = slot ? `_${slot.unitId}_${slot.period}` : '';
  return `${verdict === 'accepted' ? 'ket-qua' : 'can-sua'}${of}.xlsx`;
}
