import { describe, expect, it } from 'vitest';
import { createGetSlots } from '../../../functions/get-slots/get-slots.ts';
import { createGetSummary } from '../../../functions/get-summary/get-summary.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { smallWorld } from './world.ts';

/** A drive that ends on 31 March 2024, within the month that is called April. */
const campaigns = smallGiven.campaigns.map((campaign) => ({
  ...campaign,
  lastPeriod: '2024-04',
  lastDay: '2024-03-31',
}));
const world = () => smallWorld('2024-03-20T03:00:00.000Z', { ...smallGiven, campaigns });
const stub = { districtId: 'huyen', period: '2024-04' };

describe('the last short period of a drive', () => {
  it('takes reports from the day after the month before it', async () => {
    const { send } = world();

    const early = await send({ period: '2024-04', at: '2024-03-14T16:59:59.000Z' });
    const inTime = await send({ period: '2024-04', unitId: 'xom-2', at: '2024-03-14T17:00:00.000Z' });

    expect([early.outcome.verdict, inTime.outcome.verdict]).toEqual(['rejected', 'accepted']);
  });

  it('is on time until the first working day after the drive’s end, then late, then locked', async () => {
    const { send, process, clock } = world();
    clock.now = '2024-04-08T00:00:00.000Z';
    await send({ period: '2024-04', at: '2024-04-01T16:59:59.000Z' });
    await send({ period: '2024-04', unitId: 'xom-2', at: '2024-04-01T17:00:00.000Z' });
    const late = await send({ period: '2024-04', unitId: 'van-phong', at: '2024-04-03T17:00:00.000Z' });

    const { slots, periodText } = await createGetSlots(process())({ communeId: 'xa-a', period: '2024-04' });

    expect(slots.map(({ unitId, status }) => [unitId, status])).toEqual([
      ['xom-1', 'on-time'],
      ['xom-2', 'late'],
      ['van-phong', 'not-due'],
    ]);
    expect(late.outcome.verdict).toBe('late');
    expect(periodText.vi).toBe('Kỳ cuối đợt: 15/03–31/03/2024, hạn nộp 01/04');
  });

  it('is closed like any other, with its dates, and nothing comes after it', async () => {
    const { send, process, clock, cloud } = world();
    await send({ period: '2024-03', content: 5, at: '2024-03-10T00:00:00.000Z' });
    await send({ period: '2024-04', content: 7 });
    clock.now = '2024-05-20T00:00:00.000Z';

    const swept = await process().close('huyen');

    const { body } = await createGetSummary(process())(stub);
    expect(swept.map(({ period, did }) => `${period} ${did}`).slice(-2)).toEqual(['2024-03 closed', '2024-04 closed']);
    expect(body).toMatchObject({ status: 'official', from: '2024-03-15', to: '2024-03-31' });
    expect(body.totals.movements['PT.02']).toMatchObject({ month: 7, toDate: 12 });
    expect(await cloud.connect().months.findProgress([{ communeId: 'xa-a', period: '2024-05' }])).toEqual([]);
  });

  it('has no month after it', async () => {
    const { process } = world();

    await expect(createGetSummary(process())({ ...stub, period: '2024-05' })).rejects.toMatchObject({
      code: 'no-such-period',
    });
    await expect(createGetSummary(process())(stub)).resolves.toMatchObject({ body: { status: 'provisional' } });
  });
});

describe('a change of rule in mid-drive', () => {
  const source = 'for tests';
  const rulesInForce = [
    ...smallGiven.rulesInForce,
    { scope: 'xa-b', from: '2024-02', rule: 'thang-duong-lich', source },
  ];
  const changed = () => smallWorld('2024-02-16T03:00:00.000Z', { ...smallGiven, rulesInForce });

  it('judges a file by the rule of its own commune', async () => {
    const { send } = changed();
    const at = '2024-02-28T03:00:00.000Z';

    const [here, there] = [
      await send({ period: '2024-02', at }),
      await send({ communeId: 'xa-b', period: '2024-02', at }),
    ];

    expect([here.outcome.verdict, there.outcome.verdict]).toEqual(['late', 'accepted']);
  });

  it('closes the district’s month when the last of its communes locks', async () => {
    const { process, clock } = changed();
    clock.now = '2024-03-01T00:00:00.000Z';
    const before = await process().close('huyen', '2024-02');
    clock.now = '2024-03-07T00:00:00.000Z';
    const after = await process().close('huyen', '2024-02');

    expect([before[0]?.did, after[0]?.did]).toEqual(['swept', 'closed']);
  });

  it('shows a district’s month from its first commune’s beginning to its last one’s end', async () => {
    const { process } = changed();

    const { body } = await createGetSummary(process())({ districtId: 'huyen', period: '2024-02' });

    expect(body).toMatchObject({ from: '2024-01-15', to: '2024-02-29' });
    expect(body.periodText.vi).toBe('Kỳ tháng 2/2024: 15/01–29/02/2024, hạn nộp 01/03');
  });
});
