import { describe, expect, it } from 'vitest';
import { fakeCloud } from '../fakes/cloud.ts';
import { accepted, entry, progress, slot } from './support/samples.ts';

const months = { period: '2024-03', previous: '2024-02' };

/** A tick that dies at one step. */
const dieAt = (fatal: string) => (step: string) => {
  if (step === fatal) throw new Error('killed');
};

describe('a process on the fake cloud', () => {
  it('that is killed before an operation has changed nothing', async () => {
    const cloud = fakeCloud();
    const dying = cloud.connect(dieAt('months.recordAccepted before'));

    await expect(dying.months.recordAccepted(slot, accepted(1))).rejects.toThrow('killed');

    expect((await cloud.connect().months.readMonth('luc-ba', months)).slots).toEqual([]);
  });

  it('that is killed after an operation has changed what it changed', async () => {
    const cloud = fakeCloud();
    const dying = cloud.connect(dieAt('ledger.put after'));

    await expect(dying.ledger.put(entry(1))).rejects.toThrow('killed');

    expect(await cloud.connect().ledger.has(entry(1))).toBe(true);
  });

  it('sees what another wrote while it was held', async () => {
    const cloud = fakeCloud();
    const other = cloud.connect();
    const held = cloud.connect(async (step) => {
      if (step === 'months.putProgress before')
        await other.months.putProgress('luc-ba', { sum: 9, progress: progress() });
    });

    const written = await held.months.putProgress('luc-ba', { sum: 8, progress: progress() });

    expect(written).toBe('refused');
  });

  it('shares one bus with all others', async () => {
    const cloud = fakeCloud();
    const said = { name: 'report-accepted', body: { id: 'id-1', version: 1, detail: {} } };

    await cloud.connect().bus.publish([said]);
    await cloud.connect().bus.publish([said]);

    expect(cloud.bus.events).toEqual([said, said]);
  });
});
