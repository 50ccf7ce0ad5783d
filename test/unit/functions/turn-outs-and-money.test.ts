import { describe, expect, it } from 'vitest';
import { createGetMovements } from '../../../functions/get-movements/get-movements.ts';
import { actRequestSchema, type ActRequest } from '../../../shared/domain/acts/request.ts';
import { mostMoney } from '../../../shared/domain/acts/money.ts';
import { actDesk, dates, march } from './act-desk.ts';

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

const ofUnits = (units: string[]): ActRequest => ({
  kind: 'turn-out-of-units',
  units,
  date: '2024-03-09',
  cleaning: true,
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
    ]);
  });

  it.each([
    ['of another month', turnOut({ date: '2024-02-14' }), '/date date-outside'],
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

    expect(await desk.refusal(turnOut({ unitId: 'xom-2' }))).toMatchObject({ code: 'month-closed' });
    await desk.ask({ kind: 'withdraw', actId: id, reason: 'ghi nhầm' });
    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([]);
  });

  it('is told anew by a later act about the same day', async () => {
    const desk = actDesk();
    await desk.ask(turnOut());

    await desk.ask(turnOut({ cleaning: false }));

    expect((await viewOf(desk)).turnOuts[0]?.days).toEqual([{ date: '2024-03-09', cleaning: false }]);
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

  it('counts no more once it is taken back', async () => {
    const desk = actDesk();
    const { id } = await desk.ask(pledge());

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'không còn' });

    expect((await viewOf(desk)).money?.[0]?.pledged).toBe(0);
  });

  it('of a source that the drive does not have is refused, with those that there are', async () => {
    const refused = await actDesk().refusal(pledge({ source: 'trung-uong' }));

    expect(refused).toMatchObject({ code: 'act-refused', faults: ['/source no-such-source'] });
  });

  it.each([
    ['no đồng at all', { amount: 0 }],
    ['half a đồng', { amount: 1.5 }],
    ['more than any drive is given', { amount: mostMoney + 1 }],
    ['a giver by name', { giver: 'Nguyễn Văn A' }],
    ['no voucher', { ref: ' ' }],
  ])('cannot be %s', (_what, said) => {
    expect(actRequestSchema.safeParse({ ...pledge(), ...said }).success).toBe(false);
    expect(actRequestSchema.safeParse(pledge()).success).toBe(true);
  });
});
