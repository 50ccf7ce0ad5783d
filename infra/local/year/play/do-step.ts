import { createHash } from 'node:crypto';
import type { Report } from '../../../../shared/domain/report.ts';
import type { SlotKey } from '../../../../shared/domain/slot.ts';
import { communeOfficerOf } from '../../issuer/callers.ts';
import type { Typist } from '../api.ts';
import { formats, makeFile, type Format } from '../files/make-file.ts';
import { makeReport } from '../figures/make-report.ts';
import type { Outcome } from '../oracle/book.ts';
import { formOfSlot, nameOfSlot } from '../world.ts';
import { excuse, reopen, returnCurrent, takeExcuseBack } from './acts.ts';
import type { ActStep, SendStep, Step } from './cases.ts';
import { corrected, faulty } from './reports.ts';
import type { Year } from './year.ts';

interface Sending {
  /** What is sent: the month's report, the report with a fault, or with what was found since. */
  what: 'report' | 'faulty' | 'corrected';
  outcome: Outcome;
  typedFrom?: 'paper' | 'phone';
}

const sendings: Readonly<Record<SendStep, Sending>> = {
  send: { what: 'report', outcome: 'accepted' },
  'send faulty': { what: 'faulty', outcome: 'rejected' },
  'send corrected': { what: 'corrected', outcome: 'accepted' },
  'send after the lock': { what: 'corrected', outcome: 'late' },
  'key in by phone': { what: 'report', outcome: 'accepted', typedFrom: 'phone' },
  'key in from paper': { what: 'report', outcome: 'accepted', typedFrom: 'paper' },
};

const isSending = (step: Step): step is SendStep => Object.hasOwn(sendings, step);

/** Does one thing for one unit's report, and notes what must come of it. */
export function doStep(year: Year, slot: SlotKey, { step, because }: { step: Step; because: string }): Promise<void> {
  return isSending(step) ? sendReport(year, slot, { ...sendings[step], because }) : act(year, slot, { step, because });
}

function act(year: Year, slot: SlotKey, { step, because }: { step: ActStep; because: string }): Promise<void> {
  switch (step) {
    case 'return':
      return returnCurrent(year, slot, because);
    case 'excuse':
      return excuse(year, slot, because);
    case 'take the excuse back':
      return takeExcuseBack(year, slot, because);
    case 'reopen':
      return reopen(year, slot, { because, minutes: 48 * 60 });
    case 'reopen for half an hour':
      return reopen(year, slot, { because, minutes: 30 });
  }
}

async function sendReport(
  year: Year,
  slot: SlotKey,
  { what, outcome, typedFrom, because }: Sending & { because: string },
): Promise<void> {
  const made = makeReport(year.world, year.chance, slot);
  const reports = {
    report: made,
    faulty: faulty(made),
    // What is sent again says a little more each time, so that it would show which of them counts.
    corrected: corrected(made, year.book.sentFor(slot).length),
  };
  const typist = typedFrom && (await typistOf(year, slot, { channel: typedFrom, note: because }));
  return send(year, slot, { report: reports[what], outcome, typist });
}

async function send(
  year: Year,
  slot: SlotKey,
  { report, outcome, typist }: { report: Report; outcome: Outcome; typist: Typist | undefined },
): Promise<void> {
  const { world, api, book, run } = year;
  const form = formOfSlot(world, slot);
  const file = await makeFile(
    { form, slot, report },
    formatOf(year, slot),
    async ({ communeId, unitId, period }, ending) => {
      const { status, bytes } = await api.get(`/communes/${communeId}/forms/${unitId}/${period}.${ending}`);
      if (status !== 200) throw new Error(`no form for ${nameOfSlot(slot)}: ${status}`);
      return bytes;
    },
  );
  const at = run.clock.now().toISOString();
  const uploadId = await api.send(slot, file, typist);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  book.noteSent({ slot, uploadId, report, outcome, sha256, at });
}

/** What came on paper is scanned first. */
async function typistOf(
  { api }: Year,
  slot: SlotKey,
  { channel, note }: { channel: 'paper' | 'phone'; note: string },
): Promise<Typist> {
  const by = communeOfficerOf(slot.communeId);
  if (channel === 'phone') return { by, onBehalf: { channel, note } };
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${nameOfSlot(slot)}`);
  const scan = await api.sendEvidence(slot, { fileName: `${slot.unitId}.pdf`, bytes }, by);
  return { by, onBehalf: { channel, note, scan } };
}

/** Of a hundred files: in Lục Ba mostly the form, which costs a call; beside it mostly what people make themselves. */
const shares: readonly Record<Format, number>[] = [
  { 'form.xlsx': 40, 'form.csv': 25, 'own.csv': 20, 'own.json': 15 },
  { 'form.xlsx': 4, 'form.csv': 6, 'own.csv': 60, 'own.json': 30 },
];

function formatOf({ chance }: Year, { communeId, unitId, period }: SlotKey): Format {
  const share = shares[communeId === 'luc-ba' ? 0 : 1];
  let left = chance(communeId, unitId, period, 'format') * 100;
  for (const format of formats) {
    left -= share?.[format] ?? 0;
    if (left < 0) return format;
  }
  return 'own.csv';
}
