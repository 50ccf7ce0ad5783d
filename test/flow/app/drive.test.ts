import { expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import type { SummaryView } from '../../../shared/api/contracts.ts';
import type { ActsView, EvidenceFile } from '../../../shared/api/act-contracts.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import type { CampaignView } from '../../../shared/domain/campaign/campaign-view.ts';
import type { ParticipantsView } from '../../../shared/domain/drive/participants-view.ts';
import type { PropagandaView } from '../../../shared/domain/drive/propaganda-view.ts';
import type { TasksView } from '../../../shared/domain/drive/tasks-view.ts';
import type { Explanation } from '../../../shared/domain/explain/explanation.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { jsonPost, officer, startApp, type Form, type ProblemDocument, type Running } from './running.ts';

const commune = '/communes/luc-ba';
const reporter = reporterOf({ communeId: 'luc-ba', unitId: 'xom-2' });
const neighbour = reporterOf({ communeId: 'la-bang', unitId: 'xom-2' });
const { locksAt } = must(rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-04' })).period;

const record = (app: Running, body: object, by = officer) =>
  app.ask<Act & ProblemDocument>(`${commune}/acts/2024-04`, jsonPost(body), by);
const read = async <T>(app: Running, what: string, by = officer) =>
  app.ask<T & ProblemDocument>(`${commune}/${what}`, {}, by);
const summary = async (app: Running) => (await app.ask<SummaryView>('/districts/dai-tu/summaries/2024-04')).body;
const stateOf = ({ tasks }: TasksView, id: string) => must(tasks.find((task) => task.id === id)).state;

async function keepText(app: Running): Promise<string> {
  const request = { fileName: 'bai-phat-thanh.txt', size: 20 };
  const { body } = await app.ask<Form & { file: string }>(
    `${commune}/evidence-files/2024-04`,
    jsonPost(request),
    officer,
  );
  await app.post(body, new TextEncoder().encode('Kính mời bà con'));
  return body.file;
}

async function keepPhoto(app: Running): Promise<string> {
  const request = { unitId: 'xom-2', fileName: 'hop-xom.jpg', size: 20 };
  const { body } = await app.ask<Form & { file: string }>(`${commune}/unit-files/2024-04`, jsonPost(request), reporter);
  await app.post(body, new TextEncoder().encode('ảnh'));
  return body.file;
}

const date = '2024-04-05';
const launch = { kind: 'launch', participants: ['xom-2', 'hoi-phu-nu'], date, how: 'Hội nghị phát động' };
const broadcast = { kind: 'propaganda', what: 'loudspeaker', count: 3, date, title: 'Ra quân', text: '', file: null };
const nomination = { kind: 'nominate', unitId: 'xom-2', person: null, rank: 'commune', achievements: 'Làm tốt' };
const confirmation = { kind: 'launch-confirm', date, text: 'Hưởng ứng', file: null };
const done = { kind: 'task-done', date, text: 'Đã làm', file: null };

/** What a unit's account can do for its own unit, and what not; what it adds is taken back. */
async function actAsReporter(app: Running, { officers, launch: launchId }: { officers: string; launch: string }) {
  const own = await keepPhoto(app);
  const say = (body: object) => record(app, body, reporter);
  const shown = { ...done, task: 'NV.13', unitId: 'xom-2' };
  const files = [await say({ ...shown, file: own }), await say({ ...shown, file: officers })];
  const fileAt = (key: string) =>
    read<EvidenceFile>(app, `evidence-files/2024-04/${key.split('/').at(-1)}?unitId=xom-2`, reporter);
  const confirmed = [
    await say({ ...confirmation, participant: 'xom-2' }),
    await say({ ...confirmation, participant: 'xom-6' }),
    await say({ ...confirmation, participant: 'ub-mttq' }),
  ];
  const participants = await read<ParticipantsView>(app, 'participants/2024-04', reporter);
  const campaign = await read<CampaignView>(app, 'campaign', reporter);
  const propaganda = await read<PropagandaView>(app, 'propaganda/2024-04?unitId=xom-2', reporter);
  const { acts } = (await read<ActsView>(app, 'acts/2024-04?unitId=xom-2', reporter)).body;
  const takeBack = (actId: string, ofUnit: object) => say({ kind: 'withdraw', actId, reason: 'Ghi nhầm', ...ofUnit });
  const withdrawn = [
    await takeBack(must(confirmed[0]).body.id, { unitId: 'xom-2' }),
    await takeBack(launchId, { unitId: 'xom-2' }),
    await takeBack(launchId, {}),
    await takeBack(launchId, { unitId: 'xom-6' }),
  ];
  await takeBack(must(files[0]).body.id, { unitId: 'xom-2' });
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status);
  return {
    read: [
      participants.status,
      campaign.status,
      propaganda.body.items.map(({ title }) => title),
      propaganda.body.units.length,
    ],
    confirmed: statuses(confirmed),
    confirmations: participants.body.coverage.confirmed,
    files: [...statuses(files), ...statuses([await fileAt(own), await fileAt(officers)])],
    own: acts.map(({ act }) => act.kind).toSorted(),
    withdrawn: statuses(withdrawn),
  };
}

it('says who was launched to, which duties are due, and what was said for the drive, also in the summary and after something is taken back', async () => {
  const app = await startApp({ clock: '2024-04-12T02:00:00.000Z' });
  const file = await keepText(app);

  const launched = await record(app, launch);
  const acts = [
    await record(app, { kind: 'launch-confirm', participant: 'hoi-phu-nu', date, text: 'Hưởng ứng', file: null }),
    await record(app, { ...done, task: 'NV.01' }),
    await record(app, { ...done, task: 'NV.12', unitId: 'xom-2' }, reporter),
    await record(app, { ...broadcast, file }),
    await record(app, { ...broadcast, unitId: 'xom-2', title: 'Loa xóm' }, reporter),
    await record(app, nomination, reporter),
  ];
  const forOthers = [
    await record(app, { ...done, task: 'NV.12', unitId: 'xom-6' }, reporter),
    await record(app, { ...done, task: 'NV.01' }, reporter),
    await record(app, launch, reporter),
  ];
  const [participants, tasks, propaganda, own] = [
    await read<ParticipantsView>(app, 'participants/2024-04'),
    await read<TasksView>(app, 'tasks/2024-04'),
    await read<PropagandaView>(app, 'propaganda/2024-04'),
    await read<TasksView>(app, 'tasks/2024-04?unitId=xom-2', reporter),
  ];
  const ofReporter = await actAsReporter(app, { officers: file, launch: launched.body.id });
  const unseen = [
    await read<TasksView>(app, 'tasks/2024-04', reporter),
    await read<TasksView>(app, 'tasks/2024-04?unitId=xom-6', reporter),
    await read<PropagandaView>(app, 'propaganda/2024-04', reporter),
    await read<ActsView>(app, 'acts/2024-04', reporter),
    await read<ActsView>(app, 'acts/2024-04?unitId=xom-6', reporter),
    await read<ParticipantsView>(app, 'participants/2024-04', neighbour),
    await read<CampaignView>(app, 'campaign', neighbour),
  ];

  expect([launched, ...acts, ...forOthers].map(({ status }) => status)).toEqual([
    201, 201, 201, 201, 201, 201, 201, 404, 403, 403,
  ]);
  expect(participants.body.coverage).toEqual({ participants: 32, launched: 2, confirmed: 1 });
  expect(['NV.01', 'NV.05', 'NV.09'].map((id) => stateOf(tasks.body, id))).toEqual(['done', 'done', 'due']);
  expect(tasks.body.tasks[0]?.words).toContain('Xây dựng phát động đợt thi đua cao điểm');
  expect(own.body.tasks.map(({ id, state }) => [id, state])).toEqual([
    ['NV.12', 'done'],
    ['NV.13', 'due'],
    ['NV.14', 'due'],
  ]);
  expect(propaganda.body.own.find(({ what }) => what === 'loudspeaker')).toMatchObject({ month: 3 });
  expect(propaganda.body.units.length).toBeGreaterThan(0);
  expect(propaganda.body.items.map(({ unitId }) => unitId)).toEqual(['xom-2', null]);
  expect((await app.ask(propaganda.body.items[1]?.file ?? '', {}, officer)).status).toBe(200);
  expect(unseen.map(({ status }) => status)).toEqual([403, 404, 403, 403, 404, 404, 404]);
  expect(ofReporter).toEqual({
    read: [200, 200, ['Loa xóm'], 0],
    confirmed: [201, 404, 403],
    confirmations: 2,
    files: [201, 422, 200, 404],
    own: ['launch-confirm', 'nominate', 'propaganda', 'task-done', 'task-done'],
    withdrawn: [201, 422, 403, 404],
  });

  await app.run.moveClock(new Date(locksAt));
  await app.run.invoke('close-month', { districtId: 'dai-tu', period: '2024-04' });
  const official = await summary(app);
  await record(app, { kind: 'withdraw', actId: launched.body.id, reason: 'Ghi nhầm' });
  const restated = await summary(app);
  const explain = async (figure: string) =>
    (await app.ask<Explanation>(`/districts/dai-tu/summaries/2024-04/explain?figure=totals/drive/${figure}`)).body;
  const explained = [await explain('coverage/launched'), await explain('commended/nominatedCommune')];

  expect(official.totals.drive).toMatchObject({
    coverage: { launched: 2, confirmed: 1 },
    propaganda: { loudspeaker: 3 },
    commended: { nominatedCommune: 1 },
    commendedToDate: { nominatedCommune: 1 },
  });
  expect(official.communes.find(({ communeId }) => communeId === 'luc-ba')?.drive?.overdue).toMatchObject({
    'NV.03': 1,
    'NV.12': 7,
  });
  expect([restated.status, restated.totals.drive?.coverage?.launched]).toEqual(['restated', 1]);
  expect(explained.map(({ parts }) => parts.map(({ value }) => value).filter((value) => value !== 0))).toEqual([
    [1],
    [1],
  ]);
}, 60_000);
