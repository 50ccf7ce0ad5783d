import { noUpload } from '../../domain/not-found.ts';
import { slotOfKey, type SlotKey } from '../../domain/slot.ts';
import type { Ledger } from '../../ports.ts';

/**
 * A link shows what was sent for its slot, however it was sent; of anything else it is not told that it is there.
 * @throws DomainError not-found
 */
export async function requireOwnUpload(
  ledger: Pick<Ledger, 'findUpload'>,
  { communeId, period, unitId }: SlotKey,
  uploadId: string,
): Promise<void> {
  const { ticket, entries } = await ledger.findUpload(uploadId);
  const newest = entries.at(-1);
  const of = newest ? (newest.slot ?? slotOfKey(newest.key)) : ticket;
  if (of?.communeId !== communeId || of.period !== period || of.unitId !== unitId) throw noUpload(uploadId);
}
