import * as z from 'zod/mini';
import type { Person } from '../../../../shared/domain/policy/person.ts';
import type { SlotKey } from '../../../../shared/domain/slot.ts';
import { communeOfficerOf, districtOfficerOf } from '../../issuer/callers.ts';
import { jsonOf } from '../api.ts';
import { nameOfSlot } from '../world.ts';
import type { Year } from './year.ts';

type Month = Pick<SlotKey, 'communeId' | 'period'>;

const recorded = z.object({ id: z.string() });
const excused = z.object({
  slots: z.array(z.object({ unitId: z.string(), excusedBecause: z.nullable(z.object({ actId: z.string() })) })),
});

const officerOf = ({ communeId }: Month): Person => communeOfficerOf(communeId);

/** @throws where it is not recorded */
async function record(year: Year, month: Month, { by, deed }: { by: Person; deed: object }): Promise<string> {
  const path = `/communes/${month.communeId}/acts/${month.period}`;
  const answer = await year.api.post(path, deed, by);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(jsonOf(answer))}`);
  return recorded.parse(jsonOf(answer)).id;
}

export async function returnCurrent(year: Year, slot: SlotKey, because: string): Promise<void> {
  const current = year.book.current(slot);
  if (!current) throw new Error(`nothing to return: ${nameOfSlot(slot)}`);
  const { uploadId } = current;
  const deed = { kind: 'return', unitId: slot.unitId, uploadId, comment: because };
  await record(year, slot, { by: officerOf(slot), deed });
  year.book.noteReturned(uploadId);
}

export async function excuse(year: Year, slot: SlotKey, because: string): Promise<void> {
  await record(year, slot, { by: officerOf(slot), deed: { kind: 'excuse', unitId: slot.unitId, reason: because } });
  year.book.noteExcused(slot, true);
}

export async function takeExcuseBack(year: Year, slot: SlotKey, because: string): Promise<void> {
  const { slots } = await year.api.read(`/communes/${slot.communeId}/slots/${slot.period}`, excused);
  const actId = slots.find(({ unitId }) => unitId === slot.unitId)?.excusedBecause?.actId;
  await record(year, slot, { by: officerOf(slot), deed: { kind: 'withdraw', actId, reason: because } });
  year.book.noteExcused(slot, false);
}

/** Asked for by the commune's officer, and agreed to by somebody of the district. */
export async function reopen(
  year: Year,
  slot: SlotKey,
  { because, minutes }: { because: string; minutes: number },
): Promise<void> {
  const expiresAt = new Date(year.run.clock.now().getTime() + minutes * 60_000).toISOString();
  const request = { kind: 'reopen-request', unitId: slot.unitId, reason: because, expiresAt };
  const requestId = await record(year, slot, { by: officerOf(slot), deed: request });
  const by = districtOfficerOf(year.world.districtId);
  await record(year, slot, { by, deed: { kind: 'reopen-approve', requestId } });
}

/** What the officer has seen is what is confirmed. */
export async function confirm(year: Year, month: Month): Promise<void> {
  const path = `/communes/${month.communeId}/progress/${month.period}`;
  const { contentHash } = await year.api.read(path, z.object({ contentHash: z.string() }));
  await record(year, month, { by: officerOf(month), deed: { kind: 'confirm', basis: contentHash } });
}
