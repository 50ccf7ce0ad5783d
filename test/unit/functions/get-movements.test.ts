import { describe, expect, it } from 'vitest';
import { createGetCampaign } from '../../../functions/get-campaign/get-campaign.ts';
import { createGetMovements } from '../../../functions/get-movements/get-movements.ts';
import { readGiven } from '../../../data/given.ts';
import { campaignContracts } from '../../../shared/api/campaign-contracts.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const march = { communeId: 'xa-a', period: '2024-03' };
type World = ReturnType<typeof smallWorld>;
const viewOf = (world: World, asked: { unitId?: string; communeId: string; period: string } = march) =>
  createGetMovements(world.process())(asked);

async function landIn(world: World) {
  const { movements } = await viewOf(world);
  const { month, toDate, units } = must(movements.find(({ code }) => code === 'PT.02'));
  return { month, toDate, units: units.map((each) => [each.unitId, each.month, each.toDate]) };
}

/** Two hamlets in January, one in March. */
async function spring(): Promise<World> {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  await world.send({ period: '2024-01', content: 5 });
  await world.send({ period: '2024-01', unitId: 'xom-2', content: 7 });
  world.clock.now = after(datesOf('2024-03').opensAt, 3600);
  await world.send({ content: 3 });
  return world;
}

describe('the movements of a commune', () => {
  it('are added up over its months from the reports that count', async () => {
    expect(await landIn(await spring())).toEqual({
      month: 3,
      toDate: 15,
      units: [
        ['xom-1', 3, 8],
        ['xom-2', null, 7],
      ],
    });
  });

  it('follow a corrected report, in the month and since the drive began', async () => {
    const world = await spring();

    await world.send({ content: 4, name: 'lan-2.csv', at: after(world.clock.now, 60) });

    expect(await landIn(world)).toMatchObject({ month: 4, toDate: 16 });
  });

  it('are those that the stored progress and so the summary has', async () => {
    const world = await spring();
    const [stored] = await world.process().months.findProgress([march]);

    expect(await landIn(world)).toMatchObject({ toDate: must(stored).progress.tallies['PT.02']?.toDate });
  });

  it('are shown of one unit where one is asked for', async () => {
    const view = await viewOf(await spring(), { ...march, unitId: 'xom-2' });

    expect(view.movements[0]?.units.map(({ unitId }) => unitId)).toEqual(['xom-2']);
    expect(campaignContracts['get-movements'].output.parse(view)).toEqual(view);
  });

  it.each([
    ['a unit that the commune does not have', { ...march, unitId: 'xom-9' }, 'no-such-unit'],
    ['a commune that nobody knows', { ...march, communeId: 'xa-z' }, 'no-such-commune'],
    ['a month that is none of the drive', { ...march, period: '2025-09' }, 'no-such-period'],
  ])('are not found for %s', async (_what, asked, code) => {
    await expect(viewOf(await spring(), asked)).rejects.toMatchObject({ kind: 'not-found', code });
  });

  it('are not there before the month opens', async () => {
    const world = smallWorld(after(datesOf('2024-03').opensAt, -1));

    await expect(viewOf(world)).rejects.toMatchObject({ code: 'period-not-open' });
  });
});

describe('the drive of a commune', () => {
  const driveOf = (now: string, communeId = 'luc-ba') =>
    createGetCampaign({ ...smallWorld(now).process(), given: readGiven() })({ communeId });

  it('says what it is for: theme, days, fourteen criteria to keep and five to meet, what is counted, and the eight items', async () => {
    const drive = await driveOf('2024-04-10T03:00:00.000Z');

    expect(drive.theme.vi).toBe('Lục Ba quyết tâm, chung sức xây dựng xã nông thôn mới nâng cao năm 2024');
    expect([drive.from, drive.to, drive.periods.length, drive.period]).toEqual([
      '2024-01-01',
      '2024-12-31',
      13,
      '2024-04',
    ]);
    expect(drive.objectives.plan).toEqual({ keep: 14, meet: 5, line: 'III.1' });
    expect([drive.objectives.keep.length, drive.objectives.meet.length]).toEqual([14, 5]);
    expect([drive.movements.length, drive.resources.length, drive.money.length]).toEqual([27, 6, 4]);
    expect(drive.familyItems?.items).toHaveLength(8);
    expect(drive.illustrative).toHaveLength(3);
    expect(campaignContracts['get-campaign'].output.parse(drive)).toEqual(drive);
  });

  it('of a commune whose plan is not known has the criteria of its baseline, and no numbers of a plan', async () => {
    const drive = await driveOf('2024-04-10T03:00:00.000Z', 'khoi-ky');

    expect(drive.objectives.plan).toBeNull();
    expect(drive.objectives.meet.map(({ number }) => number)).toEqual([17]);
    expect(drive.campaign.plan).toBeNull();
  });

  it('is there before it begins, with the criteria as they stand then', async () => {
    const drive = await driveOf('2023-11-01T03:00:00.000Z');

    expect(drive.period).toBeNull();
    expect(drive.objectives.meet.every(({ state }) => state === 'not-met')).toBe(true);
  });

  it('is not found where there is none', async () => {
    await expect(driveOf('2024-04-10T03:00:00.000Z', 'xa-z')).rejects.toMatchObject({ code: 'no-such-commune' });
  });
});
