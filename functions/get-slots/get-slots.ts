import type { SlotsView } from '../../shared/api/slots-view.ts';
import type { UploadStatus } from '../../shared/api/uploads.ts';
import { actsOnSlot } from '../../shared/domain/acts/on-slot.ts';
import { objectOfOrder } from '../../shared/domain/object-of-order.ts';
import { receiptNumber } from '../../shared/domain/receipt-number.ts';
import type { Act } from '../../shared/domain/acts/act.ts';
import { completenessOf } from '../../shared/domain/completeness.ts';
import { cameByLink, compareOrders, isAmended, slotOfKey, slotStatus } from '../../shared/domain/slot.ts';
import type { CommuneMonth } from '../../shared/domain/summarize.ts';
import { reportersOf, type Unit } from '../../shared/domain/unit.ts';
import { periodText } from '../../shared/domain/view-progress.ts';
import type { ActStore } from '../../shared/ports.ts';
import { listMonth, type CountDeps, type CountedUpload } from '../../shared/steps/count-uploads.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetSlotsDeps extends FindMonthsDeps, CountDeps {
  acts: Pick<ActStore, 'find'>;
  now: () => Date;
}

/** Who has sent what: one status a unit, and every file that came, refused ones too. */
export function createGetSlots(deps: GetSlotsDeps) {
  return async (asked: { communeId: string; period: string }): Promise<SlotsView> => {
    const at = deps.now();
    requireBegun(requireCommuneMonth(deps.given, asked), at.toISOString());
    const [month] = await findMonths(deps, [asked.communeId], asked.period);
    if (!month) throw new Error(`no month ${asked.period} could be made for ${asked.communeId}`);
    const [uploads, acts] = await Promise.all([listMonth(deps, month, { at }), deps.acts.find(asked)]);
    return viewSlots(month, { uploads, acts, at: at.toISOString() });
  };
}

function viewSlots(
  { rules, progress }: CommuneMonth,
  seen: { uploads: CountedUpload[]; acts: Act[]; at: string },
): SlotsView {
  const { uploads, acts, at } = seen;
  const units = reportersOf(rules.register, rules.commune.id);
  const moment = { period: rules.period, at };
  const known = new Set(units.map((unit) => unit.id));
  return {
    communeId: rules.commune.id,
    period: rules.period.label,
    periodText: periodText(rules),
    completeness: completenessOf(units, progress.slots, moment),
    slots: units.map((unit) => ({
      unitId: unit.id,
      name: unit.name,
      status: slotStatus(progress.slots[unit.id] ?? {}, unit, moment),
      amended: isAmended(progress.slots[unit.id] ?? {}),
      ...actsOnSlot(acts, { unitId: unit.id, facts: progress.slots[unit.id] ?? {}, at }),
      uploads: uploadsOf(uploads, (unitId) => unitId === unit.id),
    })),
    strays: uploadsOf(uploads, (unitId) => unitId === undefined || !known.has(unitId)),
  };
}

function uploadsOf(uploads: CountedUpload[], belongs: (unitId: Unit['id'] | undefined) => boolean) {
  return uploads
    .filter((upload) => belongs(slotOfKey(upload.key)?.unitId))
    .toSorted((a, b) => compareOrders(b.order, a.order))
    .map(({ key, uploadId, receivedAt, order, counted }) => ({
      uploadId,
      receivedAt,
      status: statusOf(counted),
      byLink: cameByLink({ key }),
      receipt: hasReceipt(counted) ? receiptNumber(objectOfOrder(order)) : null,
    }));
}

function hasReceipt(counted: CountedUpload['counted']): boolean {
  return counted === 'accepted' || counted === 'superseded';
}

function statusOf(counted: CountedUpload['counted']): UploadStatus {
  if (counted === 'late') return 'rejected';
  return counted === 'lost' ? 'waiting' : counted;
}
