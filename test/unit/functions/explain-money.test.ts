import { expect, it } from 'vitest';
import { createExplainFigure } from '../../../functions/explain-figure/explain-figure.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { exactSum } from '../../../shared/domain/figure.ts';
import { createFindSummary } from '../../../shared/steps/find-summary.ts';
import { datesOf } from '../steps/world.ts';
import { actDesk, dates, march, officer } from './act-desk.ts';

const receipt = (ref: string, date: string, amount: number): ActRequest => ({
  kind: 'receipt',
  source: 'people',
  giver: 'firm',
  amount,
  date,
  ref,
});

/** March is closed: money came to the commune in February and twice in March. */
async function closed() {
  const desk = actDesk('2024-02-12T03:00:00.000Z');
  await desk.ask(receipt('1', '2024-02-10', 100), officer, { ...march, period: '2024-02' });
  desk.passTo(datesOf('2024-02').locksAt);
  await desk.ask(receipt('2', '2024-02-16', 20));
  const last = await desk.ask(receipt('3', '2024-02-16', 3));
  desk.passTo(dates.locksAt);
  await desk.closeMarch();
  const asked = { districtId: 'huyen', period: '2024-03' };
  return {
    withdraw: () => desk.ask({ kind: 'withdraw', actId: last.id, reason: 'nhầm' }),
    explain: (figure: string, commune?: string) =>
      createExplainFigure(desk.world.process())({ ...asked, figure, ...(commune && { commune }) }),
    summary: () => createFindSummary(desk.world.process())(asked),
  };
}

it('money that was received is explained by the rows of reports and by what each month’s acts added, under its source’s name', async () => {
  const { explain } = await closed();

  const { label, value, parts } = await explain('communes/xa-a/money/people/received');

  expect(label).toEqual({
    vi: 'xa-a: kinh phí nguồn “Nhân dân”: đã nhận',
    en: 'xa-a: money of the source “The people”: received',
  });
  expect(parts.map((part) => [part.label.vi, part.value, part.figure])).toEqual([
    [expect.any(String), 0, 'communes/xa-a/toDate/PT.02'],
    [expect.stringContaining('2/2024'), 100, null],
    [expect.stringContaining('3/2024'), 23, null],
  ]);
  expect([value, exactSum(parts.map((part) => Number(part.value)))]).toEqual([123, 123]);
});

it('money of the district is the communes’, and every figure of a commune that can be asked for has a name', async () => {
  const { explain, summary } = await closed();

  const { value, label, parts } = await explain('totals/money/people/received');
  const listed = await explain('', 'xa-a');

  expect(label.vi).toBe('kinh phí nguồn “Nhân dân”: đã nhận');
  expect([value, parts.map((part) => part.value)]).toEqual([123, [123, 0]]);
  expect((await summary()).totals.money?.['people']).toEqual({ pledged: 0, received: 123, spent: 0 });
  expect(listed.parts.filter((part) => part.label.vi === part.figure).map(({ figure }) => figure)).toEqual([]);
});

it('a receipt that is taken back after the close makes the next version, which names the source as the drive does', async () => {
  const { withdraw, summary } = await closed();

  await withdraw();

  const { version, restatement, totals } = await summary();
  expect([version, totals.money?.['people']?.received]).toEqual([2, 120]);
  expect(restatement?.changes.map(({ text }) => text.vi)).toEqual([
    'Kinh phí nguồn “Nhân dân”: đã nhận: 123 → 120 đồng (−3)',
  ]);
  expect(restatement?.reasons.map(({ kind }) => kind)).toEqual(['act']);
});
