import { describe, expect, it } from 'vitest';
import { createGetMovements } from '../../../functions/get-movements/get-movements.ts';
import { actRequestSchema, type ActRequest } from '../../../shared/domain/acts/request.ts';
import { mostMoney } from '../../../shared/domain/acts/money.ts';
import { datesOf } from '../steps/world.ts';
import { actDesk, dates, march, officer } from './act-desk.ts';

const turnOut = (said: Partial<Extract<ActRequest, { kind: 'turn-out' }>> = {}): ActRequest => ({
  kind: 'turn-out',
  unitId: 'xom-1',
  date: '2024-03-09',
  cleaning: true,
  note: '',
  ...said,
});

const pledge = (said: Partial<Extract<ActRequest, { kind: 'pledge' }>> = {}): ActRequest => ({
  kind: 'pledge',
  source: 'people',
  giver: 'household',
  amount: 5_000_000,
  date: '2024-03-09',
  ref: 'Sổ 1, dòng 4',
  ...said,
});

const receipt = (said: Partial<Extract<ActRequest, { kind: 'receipt' }>> = {}): ActRequest => ({
  kind: 'receipt',
  source: 'people',
  giver: 'firm',
  amount: 6_000_000,
  date: '2024-03-09',
  ref: 'PT 7',
  ...said,
});

const spending: ActRequest = {
  kind: 'spending',
  source: 'people',
  amount: 9_000_000,
  date: '2024-03-09',
  ref: 'PC 12',
  purpose: 'Xi măng',
};

type Desk = ReturnType<typeof actDesk>;
const viewOf = ({ world }: Desk) => createGetMovements(world.process())(march);

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** In the order in which they were recorded. */
async function statesOf(desk: Desk): Promise<string[]> {
  const { acts } = await desk.acts();
  return acts.toSorted((a, b) => (a.act.at < b.act.at ? -1 : 1)).map(({ state }) => state);
}

const ofUnits = (units: string[], cleaning = true): ActRequest => ({
  kind: 'turn-out-of-units',
  units,
  date: '2024-03-09',
  cleaning,
  note: '',
});

describe('a turn-out day', () => {
  it('is recorded of one unit or of several at once, and shown with each', async () => {
    const desk = actDesk();

    await desk.ask(turnOut());
    const units = ['xom-1', 'xom-2'];
    await desk.ask({ kind: 'turn-out-of-units', units, date: '2024-03-02', cleaning: false, note: 'toàn xã' });

    expect((await viewOf(desk)).turnOuts.map(({ unitId, days }) => [unitId, ...days])).toEqual([
      ['xom-1', { date: '2024-03-02', cleaning: false }, { date: '2024-03-09', cleaning: true }],
      ['xom-2', { date: '2024-03-02', cleaning: false }],
      ['van-phong'],
    ]);
  });

  it.each([
    ['before the drive', turnOut({ date: '2023-11-30' }), '/date date-out-of-drive'],
    ['that has not come yet', turnOut({ date: '2024-03-14' }), '/date date-ahead'],
    ['of a unit that there is not', turnOut({ unitId: 'xom-9' }), '/unitId no-such-unit'],
    ['of units of which one there is not', ofUnits(['xom-1', 'xom-9']), '/units/1 no-such-unit'],
  ])('%s is refused, with its place', async (_what, request, fault) => {
    expect(await actDesk('2024-03-12T03:00:00.000Z').refusal(request)).toMatchObject({
      code: 'act-refused',
      faults: [fault],
    });
  });

  it('is not recorded once the month is locked, and can be taken back even then', async () => {
    const desk = actDesk();
    const { id } = await desk.ask(turnOut());
    desk.passTo(dates.locksAt);

    expect(await desk.refusal(turnOut({ unitId: 'xom-2' }))).toMatchObject({ code: 'drive-over' });
    await desk.ask({ kind: 'withdraw', actId: id, reason: 'ghi nhầm' });
    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([]);
  });

  it('is told anew by a later act about the same day', async () => {
    const desk = actDesk();
    await desk.ask(turnOut());

    await desk.ask(turnOut({ cleaning: false }));

    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([{ date: '2024-03-09', cleaning: false }]);
  });

  it('that was told anew and taken back is told no more, and the list says so of both', async () => {
    const desk = actDesk();
    await desk.ask(turnOut());
    const { id } = await desk.ask(turnOut({ cleaning: false }));

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'ghi nhầm' });

    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([]);
    expect(await statesOf(desk)).toEqual(['replaced', 'withdrawn', 'in-force']);
  });

  it('of one unit is one, whether it is told of it alone or of several', async () => {
    const desk = actDesk();
    await desk.ask(turnOut());

    await desk.ask(ofUnits(['xom-1'], false));

    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([{ date: '2024-03-09', cleaning: false }]);
    expect(await statesOf(desk)).toEqual(['replaced', 'in-force']);
  });

  it('is recorded in its own month until that locks, and after it in the open one, once and as no day of that', async () => {
    const february = { communeId: 'xa-a', period: '2024-02' };
    const late = turnOut({ date: '2024-02-10' });
    const desk = actDesk('2024-02-12T03:00:00.000Z');
    const { locksAt } = datesOf('2024-02');

    await desk.ask(late, officer, february);
    desk.passTo(locksAt);
    const refused = await desk.refusal(turnOut({ date: '2024-02-11' }), officer, february);
    expect(refused).toMatchObject({ kind: 'conflict', code: 'drive-in-open' });
    expect(refused.text?.en).toContain('(2024-03)');
    expect((await desk.refusal(late)).faults).toEqual(['/date recorded-in-other']);

    await desk.ask(turnOut({ date: '2024-02-11' }));
    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([]);
    expect(await statesOf(desk)).toEqual(['in-force']);
  });

  it('of a month that is not locked yet is refused in the next, which names the month that has it', async () => {
    const desk = actDesk(justBefore(datesOf('2024-02').locksAt));

    const { faults } = await desk.refusal(turnOut({ date: '2024-02-11' }));

    expect(faults).toEqual(['/date date-outside']);
  });
});

describe('money of the drive', () => {
  it('is added up by source, with the same amount twice where two vouchers say so', async () => {
    const desk = actDesk();

    await desk.ask(pledge());
    await desk.ask(pledge());
    await desk.ask(pledge({ ref: 'Sổ 1, dòng 5' }));
    await desk.ask(spending);

    const [people] = (await viewOf(desk)).money ?? [];
    expect(people).toMatchObject({ source: 'people', pledged: 10_000_000, received: 0, spent: 9_000_000 });
    expect(people?.remarks.map(({ en }) => en)).toEqual(['more was spent than was received']);
  });

  it('counts a voucher once, whoever records it and however it is written, as it was said last', async () => {
    const desk = actDesk();

    await desk.ask(pledge({ ref: 'Số 1' }));
    await desk.ask(pledge({ ref: 'Số 1' }), 'chair@xa-a');
    await desk.ask(pledge({ ref: ' SỐ  1'.normalize('NFD'), amount: 7_000_000, giver: 'firm' }));
    await desk.ask(spending);
    await desk.ask({ ...spending, purpose: 'Xi măng, cát' });

    const [people] = (await viewOf(desk)).money ?? [];
    expect(people).toMatchObject({ pledged: 7_000_000, spent: 9_000_000 });
    expect(await statesOf(desk)).toEqual(['replaced', 'replaced', 'in-force', 'replaced', 'in-force']);
  });

  it('of a voucher whose last record was taken back is none, and can be recorded again', async () => {
    const desk = actDesk();
    await desk.ask(pledge());
    const { id } = await desk.ask(pledge({ amount: 7_000_000 }));

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'nhầm' });
    expect((await viewOf(desk)).money?.[0]?.pledged).toBe(0);
    expect(await statesOf(desk)).toEqual(['replaced', 'withdrawn', 'in-force']);

    await desk.ask(pledge());
    expect((await viewOf(desk)).money?.[0]?.pledged).toBe(5_000_000);
    expect(await statesOf(desk)).toEqual(['replaced', 'withdrawn', 'in-force', 'in-force']);
  });

  it('of a voucher that another month has is refused there, until that month takes it back', async () => {
    const desk = actDesk('2024-02-12T03:00:00.000Z');
    const voucher = pledge({ date: '2024-02-10' });
    const february = { communeId: 'xa-a', period: '2024-02' };
    const { id } = await desk.ask(voucher, officer, february);
    desk.passTo(datesOf('2024-02').locksAt);

    expect((await desk.refusal(voucher)).faults).toEqual(['/date recorded-in-other']);
    await desk.ask({ kind: 'withdraw', actId: id, reason: 'nhầm' }, officer, february);
    await desk.ask(voucher);

    expect((await viewOf(desk)).money?.[0]?.pledged).toBe(5_000_000);
  });

  it('counts no more once it is taken back', async () => {
    const desk = actDesk();
    const { id } = await desk.ask(pledge());

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'không còn' });

    expect((await viewOf(desk)).money?.[0]?.pledged).toBe(0);
  });

  it('that came to the commune itself is received with what the units report, and told apart from it', async () => {
    const desk = actDesk();

    await desk.ask(receipt());
    await desk.ask({ ...spending, amount: 6_000_000 });

    const [people] = (await viewOf(desk)).money ?? [];
    expect(people).toMatchObject({ pledged: 0, received: 6_000_000, toCommune: 6_000_000, spent: 6_000_000 });
    expect(people?.remarks).toEqual([]);
  });

  it('that came is no pledge, even under the same number, and more of it than was pledged is said', async () => {
    const desk = actDesk();

    await desk.ask(pledge({ ref: 'Số 1' }));
    await desk.ask(receipt({ ref: 'Số 1' }));

    const [people] = (await viewOf(desk)).money ?? [];
    expect(people).toMatchObject({ pledged: 5_000_000, received: 6_000_000 });
    expect(people?.remarks.map(({ en }) => en)).toEqual(['more was received than was pledged']);
  });

  it('that came is counted once a voucher, as it was said last, and no more once that is taken back', async () => {
    const desk = actDesk();
    await desk.ask(receipt());
    await desk.ask(receipt(), 'chair@xa-a');
    const { id } = await desk.ask(receipt({ ref: ' pt  7', amount: 6_500_000 }));

    expect((await viewOf(desk)).money?.[0]?.received).toBe(6_500_000);
    await desk.ask({ kind: 'withdraw', actId: id, reason: 'nhầm' });

    expect((await viewOf(desk)).money?.[0]?.received).toBe(0);
    expect(await statesOf(desk)).toEqual(['replaced', 'replaced', 'withdrawn', 'in-force']);
  });

  it('that came is refused in another month than the one that has its voucher', async () => {
    const desk = actDesk('2024-02-12T03:00:00.000Z');
    const voucher = receipt({ date: '2024-02-10' });
    await desk.ask(voucher, officer, { communeId: 'xa-a', period: '2024-02' });
    desk.passTo(datesOf('2024-02').locksAt);

    expect((await desk.refusal(voucher)).faults).toEqual(['/date recorded-in-other']);
    expect((await viewOf(desk)).money?.[0]?.received).toBe(6_000_000);
  });

  it.each([pledge, receipt])(
    'of a source that the drive does not have is refused, with those that there are',
    async (said) => {
      const refused = await actDesk().refusal(said({ source: 'trung-uong' }));

      expect(refused).toMatchObject({ code: 'act-refused', faults: ['/source no-such-source'] });
    },
  );

  it.each([
    ['no đồng at all', { amount: 0 }],
    ['half a đồng', { amount: 1.5 }],
    ['more than any drive is given', { amount: mostMoney + 1 }],
    ['a giver by name', { giver: 'Nguyễn Văn A' }],
    ['no voucher', { ref: ' ' }],
  ])('cannot be %s', (_what, said) => {
    for (const of of [pledge(), receipt()]) {
      expect(actRequestSchema.safeParse({ ...of, ...said }).success).toBe(false);
      expect(actRequestSchema.safeParse(of).success).toBe(true);
    }
  });
});
