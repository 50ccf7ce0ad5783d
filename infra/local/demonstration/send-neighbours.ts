import type { Given } from '../../../shared/domain/rules.ts';
import type { Say } from '../console/say.ts';
import { atOnce } from '../year/at-once.ts';
import type { Client } from './client.ts';
import { neighbourReports, type NeighbourReport, type Neighbours } from './neighbours.ts';

export interface SendNeighboursOptions {
  client: Pick<Client, 'askForForm' | 'sendForm' | 'unitsThatSent'>;
  given: Given;
  say: Say;
}

const formsAtOnce = 4;

/** Sends what the other communes report, as any client would, and of that only what has not come yet. */
export async function sendNeighbours(
  neighbours: Neighbours,
  { client, given, say }: SendNeighboursOptions,
): Promise<void> {
  const reports = Map.groupBy(neighbourReports(given, neighbours), ({ communeId }) => communeId);
  const unsent = await atOnce(formsAtOnce, [...reports], async ([communeId, own]) => {
    const sent = await client.unitsThatSent(communeId, neighbours.period);
    return own.filter(({ slot }) => !sent.has(slot.unitId));
  });
  const left = unsent.flat();
  if (left.length === 0) return;
  say(`→ các xã khác gửi ${left.length} báo cáo minh họa (the other communes send illustrative reports) …`);
  const refusals = await sendAll(client, left);
  const taken = left.length - refusals.length;
  say(`✓ đã gửi ${taken} báo cáo minh họa của các xã khác (illustrative reports sent)`);
  if (refusals.length > 0) say(`✗ ${refusals.length} không gửi được (cannot be sent): ${refusals[0]}`);
}

/** Gives why some could not be sent; a month that is closed to one is closed to all that follow. */
async function sendAll(client: SendNeighboursOptions['client'], reports: readonly NeighbourReport[]) {
  const refusals: string[] = [];
  await atOnce(formsAtOnce, reports, async (report) => {
    const first = refusals[0];
    if (first !== undefined) return void refusals.push(first);
    const { communeId, slot, bytes } = report;
    const form = await client.askForForm({ ...slot, communeId, size: bytes.length });
    if ('refused' in form) return void refusals.push(form.refused);
    await client.sendForm(form, report);
  });
  return refusals;
}
