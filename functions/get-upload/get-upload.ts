import type { UploadStatus, UploadView } from '../../shared/api/contracts.ts';
import { noUpload } from '../../shared/domain/not-found.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { receiptOf } from '../../shared/domain/receipt.ts';
import type { Receipt } from '../../shared/domain/receipt-view.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { cameByLink, slotOfKey } from '../../shared/domain/slot.ts';
import type { ActStore, Ledger, LedgerEntry, UploadTicket } from '../../shared/ports.ts';
import { createCompareUpload, type CompareDeps } from '../../shared/steps/compare-report.ts';
import { isSuperseded, returnedNow, senderOf } from '../../shared/steps/sent-upload.ts';

export interface GetUploadDeps extends CompareDeps {
  ledger: Pick<Ledger, 'findUpload' | 'currentOrder'>;
  acts: Pick<ActStore, 'find'>;
}

/** What became of a file. A form that was sent twice made two uploads: the newest is answered, the others are listed. */
export function createGetUpload({ ledger, acts, ...deps }: GetUploadDeps) {
  const compare = createCompareUpload(deps);
  return async (uploadId: string): Promise<UploadView> => {
    const { ticket, entries } = await ledger.findUpload(uploadId);
    const accepted = entries.find((entry) => entry.verdict === 'accepted');
    const newest = entries.at(-1);
    const [current, comparisons, done] = await Promise.all([
      accepted?.slot && ledger.currentOrder(accepted.slot),
      newest ? compare(newest) : [],
      accepted?.slot ? acts.find(accepted.slot) : [],
    ]);
    const receipt = newest ? receiptFor(newest, deps.given) : null;
    const returned = newest && returnedNow(newest, current, done);
    const earlier = entries.slice(0, -1);
    if (newest) return viewEntry(newest, { uploadId, current, returned, comparisons, receipt, earlier });
    if (ticket) return viewTicket(ticket);
    throw noUpload(uploadId);
  };
}

interface About {
  uploadId: string;
  current: string | undefined;
  /** Set where the officer returned what counted till then. */
  returned: Problem | undefined;
  comparisons: Problem[];
  receipt: Receipt | null;
  earlier: LedgerEntry[];
}

function viewEntry(entry: LedgerEntry, about: About): UploadView {
  const path = `/uploads/${about.uploadId}`;
  const named = entry.slot ?? slotOfKey(entry.key);
  return {
    uploadId: about.uploadId,
    communeId: named?.communeId ?? null,
    unitId: named?.unitId ?? null,
    period: named?.period ?? null,
    receivedAt: entry.receivedAt,
    byLink: cameByLink(entry),
    ...verdictOn(entry, about),
    warnings: [...entry.warnings, ...about.comparisons],
    report: entry.report ?? null,
    places: entry.places,
    receipt: about.receipt,
    links: { marked: `${path}/marked.xlsx`, receipt: about.receipt && `${path}/receipt.txt` },
    earlier: about.earlier.map((other) => ({ receivedAt: other.receivedAt, status: statusOf(other, about.current) })),
  };
}

function verdictOn(entry: LedgerEntry, { returned, current }: About): Pick<UploadView, 'status' | 'problems'> {
  if (returned) return { status: 'rejected', problems: [returned] };
  return { status: statusOf(entry, current), problems: entry.problems };
}

function viewTicket({ uploadId, communeId, unitId, period, key }: UploadTicket): UploadView {
  const nothingYet = {
    receivedAt: null,
    problems: [],
    warnings: [],
    report: null,
    places: {},
    receipt: null,
    earlier: [],
  };
  return {
    uploadId,
    communeId,
    unitId,
    period,
    status: 'waiting',
    byLink: cameByLink({ key }),
    ...nothingYet,
    links: { marked: null, receipt: null },
  };
}

/** `superseded` is never stored: it is what an accepted upload is while another one is the slot's. */
function statusOf(entry: LedgerEntry, currentOrder: string | undefined): UploadStatus {
  if (entry.verdict !== 'accepted') return 'rejected';
  return isSuperseded(entry, currentOrder) ? 'superseded' : 'accepted';
}

function receiptFor(entry: LedgerEntry, given: Given): Receipt | null {
  const { report } = entry;
  const sender = senderOf(given, entry);
  return report && sender ? receiptOf({ ...entry, report }, sender.rules, sender.unit) : null;
}
