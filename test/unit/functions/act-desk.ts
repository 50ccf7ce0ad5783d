import { createCreateEvidenceFile } from '../../../functions/create-evidence-file/create-evidence-file.ts';
import { createGetActs } from '../../../functions/get-acts/get-acts.ts';
import { createGetSlots } from '../../../functions/get-slots/get-slots.ts';
import { createRecordActOnMonth } from '../../../functions/record-act/record-act.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { smallRubric } from '../../fixtures/commendation/figures.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

export const march = { communeId: 'xa-a', period: '2024-03' };
export const officer = 'officer@xa-a';
export const reviewer = 'reviewer@huyen';
export const dates = datesOf('2024-03');
export const evidenceId = '0190a5e0-1234-7abc-8def-0123456789ab';

/** An officer of xa-a at work on March, over the small world. */
export function actDesk(now?: string, most?: { minute: number; day: number }) {
  const { spend } = countedSpend(most);
  const world = smallWorld(now);
  const ask = (request: ActRequest, by = officer, month = march) => {
    const process = world.process();
    return createRecordActOnMonth({ ...process, rubrics: [smallRubric], spend, record: process.recordAct })({
      month,
      request,
      by,
    });
  };
  return {
    world,
    ask,
    /** What an act was refused with: its code, and each fault with its place. */
    refusal: async (...asked: Parameters<typeof ask>) => {
      const error: unknown = await ask(...asked).catch((thrown: unknown) => thrown);
      if (!(error instanceof DomainError)) return { kind: 'none', code: '', faults: [], messages: [] };
      const { kind, code, faults, text } = error;
      const messages = faults.map(({ message }) => message);
      return { kind, code, faults: faults.map((fault) => `${fault.at} ${fault.code}`), messages, text };
    },
    acts: () => createGetActs(world.process())(march),
    slots: () => createGetSlots(world.process())(march),
    slotOf: async (unitId: string) => {
      const { slots } = await createGetSlots(world.process())(march);
      return slots.find((slot) => slot.unitId === unitId);
    },
    evidenceFile: (fileName: string, size = 1000) =>
      createCreateEvidenceFile({ ...world.process(), spend, newUploadId: () => evidenceId })({
        month: march,
        request: { fileName, size },
        by: officer,
      }),
    passTo: (at: string) => {
      world.clock.now = at;
    },
    closeMarch: async () => {
      world.clock.now = after(dates.locksAt, 60);
      await world.process().close('huyen', '2024-03');
    },
  };
}
