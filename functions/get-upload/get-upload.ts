import type { UploadStatus, UploadView } from '../../shared/api/contracts.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { slotOfKey } from '../../shared/domain/slot.ts';
import type { Ledger, LedgerEntry, UploadTicket } from '../../shared/ports.ts';
import { createCompareUpload, type CompareDeps } from '../../shared/steps/compare-report.ts';

export interface GetUploadDeps extends CompareDeps {
  ledger: Pick<Ledger, 'findUpload' | 'currentOrder'>;
}

/** What became of a file. A form that was sent twice made two uploads: the newest is answered, the others are listed. */
export function createGetUpload({ ledger, ...deps }: GetUploadDeps) {
  const compare = createCompareUpload(deps);
  return async (uploadId: string): Promise<UploadView> => {
    const { ticket, entries } = await ledger.findUpload(uploadId);
    const accepted = entries.find((entry) => entry.verdict === 'accepted');
    const newest = entries.at(-1);
    const [current, comparisons] = await Promise.all([
      accepted?.slot && ledger.currentOrder(accepted.slot),
      newest ? compare(newest) : [],
    ]);
    if (newest) return viewEntry(newest, { uploadId, current, comparisons, earlier: entries.slice(0, -1) });
    if (ticket) return viewTicket(ticket);
    throw noSuchUpload(uploadId);
  };
}

function viewEntry(
  entry: LedgerEntry,
  about: { uploadId: string; current: string | undefined; comparisons: Problem[]; earlier: LedgerEntry[] },
): UploadView {
  const named = entry.slot ?? slotOfKey(entry.key);
  return {
    uploadId: about.uploadId,
    communeId: named?.communeId ?? null,
    unitId: named?.unitId ?? null,
    period: named?.period ?? null,
    status: statusOf(entry, about.current),
    receivedAt: entry.receivedAt,
    problems: entry.problems,
    warnings: [...entry.warnings, ...about.comparisons],
    report: entry.report ?? null,
    earlier: about.earlier.map((other) => ({ receivedAt: other.receivedAt, status: statusOf(other, about.current) })),
  };
}

function viewTicket({ uploadId, communeId, unitId, period }: UploadTicket): UploadView {
  const nothingYet = { receivedAt: null, problems: [], warnings: [], report: null, earlier: [] };
  return { uploadId, communeId, unitId, period, status: 'waiting', ...nothingYet };
}

/** `superseded` is never stored: it is what an accepted upload is while another one is the slot's. */
function statusOf(entry: LedgerEntry, currentOrder: string | undefined): UploadStatus {
  if (entry.verdict !== 'accepted') return 'rejected';
  return entry.order === currentOrder ? 'accepted' : 'superseded';
}

function noSuchUpload(uploadId: string): DomainError {
  return new DomainError('not-found', 'no-such-upload', {
    text: { vi: `Không có tệp nào mang số ${uploadId}.`, en: `There is no upload ${uploadId}.` },
  });
}
