import { expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import { createChance } from '../../../infra/local/year/chance.ts';
import { makeReport } from '../../../infra/local/year/figures/make-report.ts';
import { corrected } from '../../../infra/local/year/play/reports.ts';
import { makeWorld } from '../../../infra/local/year/world.ts';
import type { SummaryView } from '../../../shared/api/contracts.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import type { CampaignView } from '../../../shared/domain/campaign/campaign-view.ts';
import type { Explanation } from '../../../shared/domain/explain/explanation.ts';
import type { MovementsView } from '../../../shared/domain/movements/movements-view.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { jsonPost, officer, startApp, type ProblemDocument, type Running } from './running.ts';

const april = { communeId: 'luc-ba', period: '2024-04' };
const ofXom2 = { communeId: 'luc-ba', unitId: 'xom-2' };
const reporter = reporterOf(ofXom2);
const commune = '/communes/luc-ba';
const { locksAt } = must(rulesOf(readGiven(), april)).period;
const report = makeReport(makeWorld(readGiven(), 'dai-tu'), createChance('1'), { ...april, unitId: 'xom-2' });
const corridor = (said: Report): number => Number(said.movements['PT.15']);

async function send(app: Running, said: Report): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(said));
  const form = await app.askForForm('xom-2', 'xom-2_2024-04.json', { period: '2024-04', size: bytes.length });
  await app.post(form, bytes);
  return (await app.verdict(form.uploadId)).status;
}

const record = (app: Running, body: object, by = officer) =>
  app.ask<Act & ProblemDocument>(`${commune}/acts/2024-04`, jsonPost(body), by);

const summary = async (app: Running, query = '') =>
  (await app.ask<SummaryView>(`/districts/dai-tu/summaries/2024-04${query}`)).body;

const moved = async (app: Running, by = officer, query = '') =>
  app.ask<MovementsView & ProblemDocument>(`${commune}/movements/2024-04${query}`, {}, by);

const rowOf = ({ movements }: MovementsView, code: string) => must(movements.find((row) => row.code === code));

const turnOut = { date: '2024-04-06', cleaning: true, note: '' };
const budget = { source: 'budget', date: '2024-04-06', ref: 'QĐ 12' };

it('says what the drive is for, and sums what was done for it: corrected reports, turn-out days and money, also after the close', async () => {
  const app = await startApp({ clock: '2024-04-12T02:00:00.000Z' });
  const drive = await app.ask<CampaignView>(`${commune}/campaign`, {}, officer);
  const late = corrected(report, 1);

  const verdicts = [await send(app, report), await send(app, late)];
  const acts = [
    await record(app, { kind: 'turn-out', unitId: 'xom-2', ...turnOut }, reporter),
    await record(app, { kind: 'turn-out-of-units', units: ['xom-3', 'xom-4'], ...turnOut, cleaning: false }),
    await record(app, { kind: 'pledge', ...budget, giver: 'state', amount: 50_000_000 }),
    await record(app, { kind: 'spending', ...budget, purpose: 'Xi măng', amount: 20_000_000 }),
    await record(app, { kind: 'receipt', ...budget, giver: 'state', amount: 30_000_000 }),
  ];
  const forOthers = [
    await record(app, { kind: 'turn-out', unitId: 'xom-6', ...turnOut }, reporter),
    await record(app, { kind: 'turn-out-of-units', units: ['xom-2'], ...turnOut }, reporter),
    await record(app, { kind: 'pledge', ...budget, giver: 'state', amount: 1 }, reporter),
    await record(app, { kind: 'receipt', ...budget, giver: 'state', amount: 1 }, reporter),
  ];
  const whole = await moved(app);
  const own = await moved(app, reporter, '?unitId=xom-2');

  expect([drive.body.objectives.plan, drive.body.familyItems?.items.length]).toEqual([
    { keep: 14, meet: 5, line: 'III.1' },
    8,
  ]);
  expect(verdicts).toEqual(['accepted', 'accepted']);
  expect([...acts, ...forOthers].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 404, 403, 403, 403]);
  expect(rowOf(whole.body, 'PT.15')).toMatchObject({ month: corridor(late), toDate: corridor(late), target: 9600 });
  expect(corridor(late)).toBeGreaterThan(corridor(report));
  expect(
    whole.body.turnOuts.filter(({ days }) => days.length > 0).map(({ unitId, cleaning }) => [unitId, cleaning.held]),
  ).toEqual([
    ['xom-2', 1],
    ['xom-3', 0],
    ['xom-4', 0],
  ]);
  const received = Number(report.resources['NL.01']) + 30_000_000;
  const money = { received, toCommune: 30_000_000, spent: 20_000_000, remarks: [] };
  expect(whole.body.money?.[0]).toMatchObject({ pledged: 50_000_000, ...money });
  expect(rowOf(own.body, 'PT.15').units.map(({ unitId }) => unitId)).toEqual(['xom-2']);
  expect((await moved(app, reporter)).status).toBe(403);
  expect((await moved(app, reporter, '?unitId=xom-6')).status).toBe(404);

  await app.run.moveClock(new Date(locksAt));
  await app.run.invoke('close-month', { districtId: 'dai-tu', period: '2024-04' });
  const official = await summary(app);
  const figure = 'totals/money/budget/pledged';
  const { body: explained } = await app.ask<Explanation>(
    `/districts/dai-tu/summaries/2024-04/explain?figure=${figure}`,
  );
  const told = await fetch(`${app.run.apiUrl}/public${commune}/progress.json`);
  const taken = await record(app, { kind: 'withdraw', actId: must(acts[2]).body.id, reason: 'ghi nhầm nguồn' });
  const restated = await summary(app);

  expect(official.totals.movements['PT.15']).toMatchObject({
    month: corridor(late),
    toDate: corridor(late),
    target: 9600,
  });
  expect(official.totals.drive?.turnOut).toMatchObject({ hamlets: 8, held: 3, cleaned: 1, offices: 5, officesHeld: 0 });
  expect(official.totals.money?.['budget']).toEqual({ pledged: 50_000_000, received, spent: 20_000_000 });
  expect(explained).toMatchObject({ made: 'sum', value: 50_000_000 });
  expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('"PT.15"')]);
  expect([taken.status, official.version, restated.version]).toEqual([201, 1, 2]);
  expect(restated.totals.money?.['budget']).toEqual({ pledged: 0, received, spent: 20_000_000 });
  expect(restated.restatement?.changes.map(({ path }) => path)).toContain(figure);
}, 120_000);
