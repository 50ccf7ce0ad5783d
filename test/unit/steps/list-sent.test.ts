import { describe, expect, it } from 'vitest';
import { listSent } from '../../../shared/steps/list-sent.ts';
import { actDesk } from '../functions/act-desk.ts';
import { after, datesOf, smallWorld } from './world.ts';

const march = { communeId: 'xa-a', unitId: 'xom-1', period: '2024-03' };

describe('what a unit sent', () => {
  it('is told newest month first, with what each was and what became of it', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    await world.send({ period: '2024-01', content: 5 });
    world.clock.now = '2024-02-10T03:00:00.000Z';
    const { object } = await world.send({ period: '2024-02', name: 'a.XLSX', content: 5 });
    const uploadId = world.uploadId(object);
    await world.cloud.connect().months.appendAct(
      { communeId: 'xa-a', period: '2024-02' },
      {
        id: 'return-1',
        kind: 'return',
        unitId: 'xom-1',
        uploadId,
        receivedAt: world.clock.now,
        at: after(world.clock.now, 60),
        by: 'officer@xa-a',
      },
    );
    await world.send({ period: '2024-02', content: 'bad', at: after(world.clock.now, 120) });
    world.clock.now = after(datesOf('2024-02').locksAt, 60);
    await world.send({ period: '2024-02', name: 'late.by-link.csv', content: 5 });

    const months = await listSent(world.process(), march, world.clock.now);

    expect(months.map(({ period, status }) => [period, status])).toEqual([
      ['2024-03', 'not-due'],
      ['2024-02', 'rejected'],
      ['2024-01', 'on-time'],
    ]);
    expect(months.map(({ files }) => files.map(({ outcome, format, byLink }) => [outcome, format, byLink]))).toEqual([
      [],
      [
        ['too-late', 'csv', true],
        ['refused', 'csv', false],
        ['returned', 'xlsx', false],
      ],
      [['counted', 'csv', false]],
    ]);
    expect(months[1]?.files.at(-1)).toMatchObject({ uploadId, receipt: expect.stringMatching(/^\d{3}-\d{3}-\d{3}$/) });
    expect(months[1]?.files[0]?.receipt).toBeNull();
  });

  it('is that unit’s alone, and not what comes in a later month', async () => {
    const world = smallWorld();
    await world.send({ unitId: 'xom-2', content: 5 });
    await world.send({ period: '2024-02', unitId: 'xom-2', content: 5 });

    const ofOne = await listSent(world.process(), march, world.clock.now);
    const upToFebruary = await listSent(
      world.process(),
      { ...march, unitId: 'xom-2', period: '2024-02' },
      world.clock.now,
    );

    expect(ofOne.flatMap(({ files }) => files)).toEqual([]);
    expect(upToFebruary.map(({ period, files }) => [period, files.length])).toEqual([
      ['2024-02', 1],
      ['2024-01', 0],
    ]);
  });

  it('says why a report of the month asked for was returned, at the price of one more read', async () => {
    const desk = actDesk();
    const { object } = await desk.world.send({ content: 5 });
    desk.passTo(after(desk.world.clock.now, 60));
    const uploadId = desk.world.uploadId(object);
    await desk.ask({ kind: 'return', unitId: 'xom-1', uploadId, comment: 'Thiếu PT.02' });
    const steps: string[] = [];

    const [month] = await listSent(
      desk.world.process((step) => void steps.push(step)),
      march,
      desk.world.clock.now,
    );

    expect(month?.files).toMatchObject([{ outcome: 'returned', comment: 'Thiếu PT.02' }]);
    expect(steps.filter((step) => step.endsWith('before'))).toEqual(['months.findSlots before', 'acts.find before']);
  });

  it('costs one read, however many months', async () => {
    const steps: string[] = [];

    await listSent(
      smallWorld().process((step) => void steps.push(step)),
      march,
      '2024-03-10T03:00:00.000Z',
    );

    expect(steps.filter((step) => step.endsWith('before'))).toEqual(['months.findSlots before']);
  });
});
