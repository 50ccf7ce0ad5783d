import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import type { CommendationView, RankingView } from '../../../shared/api/commendation-contracts.ts';
import type { SummaryView } from '../../../shared/api/contracts.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import { documentOf, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { corrected } from './corrected.ts';
import { folderWithSamples } from './prepared.ts';
import { reopen } from './reopened.ts';
import { jsonPost, officer, startApp, type ProblemDocument, type Running } from './running.ts';

const commune = '/communes/luc-ba';
const council: Person = { id: 'council@luc-ba', grants: [{ role: 'council-member', scope: 'luc-ba' }] };
const name = 'Nguyễn Văn Minh Họa';
const ofXom2 = reporterOf({ communeId: 'luc-ba', unitId: 'xom-2' });

const record = (app: Running, body: object, by: Person = officer) => recordIn(app, '2024-04', { body, by });
const recordIn = (app: Running, period: string, { body, by }: { body: object; by: Person }) =>
  app.ask<Act & ProblemDocument>(`${commune}/acts/${period}`, jsonPost(body), by);
const ranking = async (app: Running, query = '', by: Person = council) =>
  (await app.ask<RankingView>(`${commune}/rankings/2024-03${query}`, {}, by)).body;
const commendation = async (app: Running) =>
  (await app.ask<CommendationView>(`${commune}/commendation/2024-03`, {}, council)).body;
const paper = async (app: Running, path: string) => {
  const answer = await app.fetch(path, {}, council);
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const round = '2024-03';
const { locksAt } = must(rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-04' })).period;
const nomination = { kind: 'nominate', round, person: null, rank: 'commune', achievements: 'Hoàn thành đường 6 m.' };

describe('a commune’s commendation', () => {
  it('goes from nominations over a ranking and the council’s votes to papers, stays when the month is restated, and is gone from a published month once the council takes it back', async () => {
    const dataDir = await folderWithSamples();
    const app = await startApp({ dataDir });
    await app.close();

    const own = await record(app, { ...nomination, unitId: 'xom-2' }, ofXom2);
    const person = await record(app, { ...nomination, unitId: 'xom-2', person: { name, post: 'Trưởng xóm' } }, ofXom2);
    const forOthers = await record(app, { ...nomination, unitId: 'xom-6' }, ofXom2);
    const district = await record(app, { ...nomination, unitId: 'xom-6', rank: 'district' });
    const mistaken = await record(app, { ...nomination, unitId: 'xom-2', rank: 'district' }, ofXom2);
    const back = { kind: 'withdraw-nomination', nomination: mistaken.body.id, reason: 'Ghi nhầm mức khen' };
    const byOthers = await record(app, { ...back, unitId: 'xom-6' }, ofXom2);
    const taken = await record(app, { ...back, unitId: 'xom-2' }, ofXom2);
    const inLocked = await recordIn(app, round, { body: { ...nomination, unitId: 'xom-4' }, by: officer });
    const made = await ranking(app, '?version=1');
    const none = await app.ask<ProblemDocument>(`${commune}/rankings/2024-03?hash=${'0'.repeat(64)}`, {}, council);
    const unknown = await record(app, { kind: 'rank', round, ranking: '0'.repeat(64) });
    const rankedByCouncil = await record(app, { kind: 'rank', round, ranking: made.hash }, council);
    const fixed = await record(app, { kind: 'rank', round, ranking: made.hash });

    expect([own.status, person.status, forOthers.status, district.status]).toEqual([201, 201, 404, 201]);
    expect([mistaken.status, byOthers.status, taken.status]).toEqual([201, 404, 201]);
    expect(inLocked).toMatchObject({ status: 409, body: { code: 'record-in-open' } });
    expect([unknown.status, rankedByCouncil.status, fixed.status]).toEqual([422, 403, 201]);
    expect(none).toMatchObject({ status: 404, body: { code: 'no-such-ranking' } });
    expect(fixed.body).toMatchObject({ version: 1 });

    const votes = { chosen: true, rank: 'commune', for: 7, against: 0, abstain: 0, reason: '' };
    const decision = {
      kind: 'council-decision',
      round,
      ranking: made.hash,
      date: '2024-03-20',
      chair: 'Trần Văn Chủ Trì',
      secretary: 'Lê Thị Thư Ký',
      total: 9,
      present: 7,
      decisions: [
        { ...votes, nomination: own.body.id },
        { ...votes, nomination: person.body.id },
        { ...votes, nomination: district.body.id, rank: 'district' },
      ],
    };
    const short = { ...decision, decisions: [{ ...votes, nomination: own.body.id, for: 5 }] };
    const wrong = await record(app, short, council);
    const byOfficer = await record(app, decision);
    const decided = await record(app, decision, council);

    expect([byOfficer.status, decided.status]).toEqual([403, 201]);
    expect(wrong.body).toMatchObject({
      status: 422,
      errors: [{ at: '/decisions/0/for', code: 'votes-do-not-add-up' }],
    });

    const before = await commendation(app);
    const papers = await Promise.all(before.papers.map((path) => paper(app, path)));
    const minutes = textsIn(documentOf(must(papers[2]).bytes));

    expect(before.counts).toEqual({ nominated: 3, commune: 2, district: 1 });
    expect(papers.map(({ status }) => status)).toEqual(before.papers.map(() => 200));
    expect(minutes).toEqual(expect.arrayContaining(['BIÊN BẢN', 'Trần Văn Chủ Trì']));

    await reopen(app, 'thiếu rác');
    const form = await app.askForForm('xom-2', 'sua.csv', { size: corrected().length });
    await app.post(form, corrected());
    await app.verdict(form.uploadId);
    await app.run.settled();
    const after = await ranking(app);
    const again = await Promise.all(before.papers.map((path) => paper(app, path)));

    expect(after).toMatchObject({ hash: made.hash, version: 1, newer: { version: 2, isChanged: true } });
    expect(after.units).toEqual(made.units);
    expect((await ranking(app, `?hash=${made.hash}`)).units).toEqual(made.units);
    expect(again.map(({ bytes }, index) => bytes.equals(must(papers[index]).bytes))).toEqual(papers.map(() => true));

    const april = (await app.ask<SummaryView>('/districts/dai-tu/summaries/2024-04')).body;
    const counts = { nominatedCommune: 2, nominatedDistrict: 1, decided: 1, chosenCommune: 2, chosenDistrict: 1 };

    expect(april.totals.drive).toMatchObject({ commended: counts, commendedToDate: counts });
    expect(april.communes.find(({ communeId }) => communeId === 'luc-ba')?.drive?.commended).toEqual(counts);
    expect(JSON.stringify(april)).not.toMatch(/Minh Họa|Chủ Trì|Thư Ký/);

    await takenBackAfterTheLock(app, decided.body.id, must(before.papers[0]));
    expect(saidInLogs(dataDir)).not.toMatch(/Minh Họa|Chủ Trì|Thư Ký/);
  });
});

/** April is published with the decision; what was entered by mistake is gone from its next version. */
async function takenBackAfterTheLock(app: Running, decision: string, proposal: string) {
  const summary = async () => (await app.ask<SummaryView>('/districts/dai-tu/summaries/2024-04')).body;
  await app.run.moveClock(new Date(locksAt));
  await app.run.invoke('close-month', { districtId: 'dai-tu', period: '2024-04' });
  const official = await summary();
  const back = { kind: 'withdraw-decision', decision, reason: 'Nhầm, ông Minh Họa vắng họp' };
  const byOfficer = await record(app, back);
  const taken = await record(app, back, council);
  const restated = await summary();

  expect([byOfficer.status, taken.status]).toEqual([403, 201]);
  expect([official.version, restated.version]).toEqual([1, 2]);
  expect(official.totals.drive?.commended).toMatchObject({ decided: 1, chosenCommune: 2 });
  expect(restated.totals.drive?.commended).toEqual({ nominatedCommune: 2, nominatedDistrict: 1 });
  expect(restated.restatement?.reasons).toMatchObject([{ kind: 'act', actId: taken.body.id }]);
  expect(JSON.stringify(restated)).not.toContain('Minh Họa');
  expect(await commendation(app)).toMatchObject({ decision: null, counts: { nominated: 3, commune: 0, district: 0 } });
  expect((await paper(app, proposal)).status).toBe(404);
}

function saidInLogs(dataDir: string): string {
  const folder = join(dataDir, 'logs');
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
