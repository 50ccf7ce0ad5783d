import { describe, expect, it } from 'vitest';
import { createCreateUpload } from '../../../functions/create-upload/create-upload.ts';
import { createNoteAct } from '../../../shared/steps/record-act.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { smallWorld } from '../steps/world.ts';
import { actDesk, reviewer } from './act-desk.ts';

const most = { minute: 100, day: 1 };
const usedUp = { kind: 'too-many', code: 'quota-used-up' };

describe('asking for forms', () => {
  function desk() {
    const world = smallWorld('2024-03-10T03:00:00.000Z');
    const process = world.process();
    const { spend, taken } = countedSpend(most);
    const note = createNoteAct(process);
    const options = { given: smallGiven, newUploadId: () => crypto.randomUUID(), maxFileBytes: 1_048_576 };
    const create = createCreateUpload({ ...process, ...options, note, spend });
    const slot = { communeId: 'xa-a', unitId: 'xom-1', period: '2024-03' };
    const ask = (more: object = {}) => create({ ...slot, fileName: 'a.xlsx', size: 5, ...more }, 'reporter@xa-a');
    return { world, ask, taken };
  }

  it('is refused beyond the day’s number, of the slot alone, and leaves no ticket', async () => {
    const { world, ask } = desk();

    await ask();
    await expect(ask()).rejects.toMatchObject(usedUp);
    await ask({ unitId: 'xom-2' });

    expect(world.cloud.ledger.tickets.size).toBe(2);
  });

  it('is still granted to an officer who keys in a report of a unit that has none left', async () => {
    const { ask } = desk();

    await ask();

    await expect(ask({ onBehalf: { channel: 'phone', note: 'Trưởng xóm đọc qua điện thoại' } })).resolves.toBeDefined();
  });

  it('takes nothing of the day where it is refused for what it says', async () => {
    const { ask, taken } = desk();

    await expect(ask({ size: 0 })).rejects.toMatchObject({ code: 'upload-refused' });

    expect(taken.size).toBe(0);
    await expect(ask()).resolves.toBeDefined();
  });
});

describe('what officers do', () => {
  const finding = { kind: 'assess', target: { criterion: 2 }, result: 'met', note: '' } as const;

  it('is recorded as often a day as is allowed, whoever does it; what was recorded already is answered again', async () => {
    const { ask, refusal } = actDesk(undefined, most);

    const act = await ask(finding);
    const again = await ask(finding);
    const another = await refusal({ ...finding, note: 'khác' }, reviewer);

    expect(again.id).toBe(act.id);
    expect(another).toMatchObject(usedUp);
  });

  it('gets a place for as many files a day as are allowed', async () => {
    const { evidenceFile } = actDesk(undefined, most);

    await evidenceFile('a.pdf');

    await expect(evidenceFile('b.pdf')).rejects.toMatchObject(usedUp);
    await expect(evidenceFile('c.pdf', 20_000_000)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
