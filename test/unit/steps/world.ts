import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import type { ObjectVersion } from '../../../shared/domain/slot.ts';
import type { ObjectListing, PresignedForm } from '../../../shared/ports.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import { postForm, putObject } from '../../fakes/object-store.ts';
import type { Tick } from '../../fakes/tick.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { fileOf, readSmallFile, type FileContent } from '../../fixtures/small/report-file.ts';

export const datesOf = (period: string) => must(rulesOf(smallGiven, { communeId: 'xa-a', period })).period;
export const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Where to put a file, and when the store receives it; by default unit xom-1's of xa-a on the 10th of March. */
export interface Sent {
  communeId?: string;
  period?: string;
  unitId?: string;
  name?: string;
  at?: string;
  content?: FileContent;
}

/** District `huyen` with communes `xa-a` and `xa-b`, over the fakes, with a clock that a test sets. */
export function smallWorld(now = '2024-03-10T03:00:00.000Z', given = smallGiven) {
  const clock = { now };
  const cloud = fakeCloud(() => new Date(clock.now));
  const process = (tick?: Tick) => {
    const ports = cloud.connect(tick);
    const common = { ...ports, given, now: () => new Date(clock.now) };
    const steps = makeSteps({ ...common, read: readSmallFile, maxFileBytes: 1000 });
    return { ...common, ...steps, close: createCloseMonths({ ...common, ...steps }) };
  };
  const put = ({
    communeId = 'xa-a',
    period = '2024-03',
    unitId = 'xom-1',
    name = 'a.csv',
    ...sent
  }: Sent = {}): ObjectListing =>
    putObject(cloud.objects, `reports/${communeId}/${period}/${unitId}/${name}`, {
      bytes: fileOf(sent.content ?? 7),
      lastModified: sent.at ?? clock.now,
    });
  const post = (form: PresignedForm, bytes: Uint8Array) => postForm(cloud.objects, form, bytes);
  const ingest = (object: ObjectVersion, mayBeRepeat = false) => process().ingest(object, { mayBeRepeat });
  const send = async (sent: Sent = {}) => {
    const object = put(sent);
    return { object, outcome: await ingest(object) };
  };
  const slot = async (sent: Sent = {}) => {
    const { communeId = 'xa-a', period = '2024-03', unitId = 'xom-1' } = sent;
    const month = await cloud.connect().months.readMonth(communeId, { period, previous: period });
    return month.slots.find((candidate) => candidate.unitId === unitId);
  };
  return { clock, cloud, process, put, post, ingest, send, slot, uploadId: uploadIdOf, said: () => cloud.bus.events };
}
