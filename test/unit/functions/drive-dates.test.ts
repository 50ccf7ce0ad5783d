import { describe, expect, it } from 'vitest';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { createGetPropaganda } from '../../../functions/get-propaganda/get-propaganda.ts';
import { after, datesOf } from '../steps/world.ts';
import { actDesk, march, officer } from './act-desk.ts';

const february = { communeId: 'xa-a', period: '2024-02' };

const launch = (date: string): ActRequest => ({ kind: 'launch', participants: ['hoi'], date, how: 'Họp' });
const pledge = (date: string): ActRequest => ({
  kind: 'pledge',
  source: 'people',
  giver: 'household',
  amount: 1000,
  date,
  ref: 'Sổ 1',
});
const broadcast = (date: string): ActRequest => ({
  kind: 'propaganda',
  what: 'loudspeaker',
  count: 1,
  date,
  title: 'Ra quân',
  text: '',
  file: null,
});
const done = (task: string, date: string): ActRequest => ({ kind: 'task-done', task, date, text: 'xong', file: null });

const faultsOf = async (request: ActRequest) => (await actDesk().refusal(request)).faults;

describe('the day of what is done for the drive', () => {
  it('is not before the drive', async () => {
    expect(await faultsOf(launch('1850-01-01'))).toEqual(['/date date-before-drive']);
    expect(await faultsOf(pledge('0001-01-01'))).toEqual(['/date date-before-drive']);
    expect(await faultsOf(done('NV.01', '1999-01-01'))).toEqual(['/date date-before-drive']);
  });

  it('may be of an earlier month where it counts once', async () => {
    expect(await faultsOf(launch('2024-02-01'))).toEqual([]);
    expect(await faultsOf(done('NV.01', '2024-02-01'))).toEqual([]);
  });

  it('is of the month where a duty is done each month, and of a locked month nothing is added to it', async () => {
    const desk = actDesk(datesOf('2024-02').locksAt);

    expect((await desk.refusal(done('NV.02', '2024-02-01'))).faults).toEqual(['/date date-not-of-month']);
    expect(await desk.refusal(done('NV.02', '2024-02-01'), officer, february)).toMatchObject({
      kind: 'conflict',
      code: 'duty-locked',
    });
    expect((await desk.refusal(done('NV.02', '2024-02-16'))).faults).toEqual([]);
  });

  it('of another month that is open is told which month has it', async () => {
    const desk = actDesk(after(datesOf('2024-02').locksAt, -1));

    for (const request of [done('NV.02', '2024-02-11'), broadcast('2024-02-11')]) {
      const { faults, messages } = await desk.refusal(request);
      expect(faults).toEqual(['/date date-outside']);
      expect(messages[0]?.en).toContain('period 2024-02');
    }
  });

  it('of propaganda that is told after the lock is kept in the open month, and is none of its figures', async () => {
    const desk = actDesk(datesOf('2024-02').locksAt);
    const late = broadcast('2024-02-11');

    expect(await desk.refusal(late, officer, february)).toMatchObject({ kind: 'conflict', code: 'drive-in-open' });
    const { id } = await desk.ask(late);
    const { own, items } = await createGetPropaganda(desk.world.process())(march);

    expect(own.find(({ what }) => what === 'loudspeaker')).toMatchObject({ month: 0, toDate: 1 });
    expect(items).toMatchObject([{ actId: id, date: '2024-02-11' }]);
  });

  it('of propaganda is a day of the drive', async () => {
    expect(await faultsOf(broadcast('2023-11-30'))).toEqual(['/date date-out-of-drive']);
    expect(await faultsOf(broadcast('2024-03-01'))).toEqual([]);
  });
});
