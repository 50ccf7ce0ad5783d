import { describe, expect, it } from 'vitest';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { actDesk } from './act-desk.ts';

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

  it('is of the month where it counts by the month', async () => {
    expect(await faultsOf(broadcast('2024-02-01'))).toEqual(['/date date-not-of-month']);
    expect(await faultsOf(done('NV.02', '2024-02-01'))).toEqual(['/date date-not-of-month']);
    expect(await faultsOf(broadcast('2024-03-01'))).toEqual([]);
  });
});
