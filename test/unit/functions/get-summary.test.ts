import { describe, expect, it } from 'vitest';
import { createGetSummary } from '../../../functions/get-summary/get-summary.ts';
import { createListSummaries } from '../../../functions/list-summaries/list-summaries.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { restatedWorld } from '../steps/restated-world.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const january = datesOf('2024-01');
const question = { districtId: 'huyen', period: '2024-01' };

async function desk() {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  await world.send({ period: '2024-01', content: 5 });
  const ask = (more: { version?: string; asOf?: string; period?: string; districtId?: string } = {}) =>
    createGetSummary(world.process())({ ...question, ...more });
  const close = async (at: string) => {
    world.clock.now = at;
    await world.process().close('huyen', '2024-01');
  };
  const restate = async (at: string) => {
    world.clock.now = at;
    await world.send({ period: '2024-01', unitId: 'xom-2', content: 3, at: after(january.locksAt, -9) });
  };
  return { world, ask, close, restate };
}

const first = after(january.locksAt, 60);
const second = after(january.locksAt, 3600);

describe('a district’s month before its close', () => {
  it('is provisional, with the age of its newest report', async () => {
    const { ask } = await desk();

    const { body } = await ask();

    expect(body).toMatchObject({
      status: 'provisional',
      version: 0,
      publishedAt: null,
      closedAt: null,
      newestReportAt: '2024-01-10T03:00:00.000Z',
      period: '2024-01',
      periodText: { vi: 'Kỳ tháng 1/2024: 15/12/2023–14/01/2024, hạn nộp 15/01' },
      proof: { received: 1, accepted: 1, lost: 0 },
      totals: { communes: 2, movements: { 'PT.02': { month: 5 } } },
    });
    expect(contracts['get-summary'].output.parse(body)).toEqual(body);
  });

  it('says what the numbers of its criteria stand for', async () => {
    const { ask } = await desk();

    const { body } = await ask();

    const numbers = body.communes.flatMap(({ met, notMet, notAssessable }) => [...met, ...notMet, ...notAssessable]);
    expect(new Set(body.criteria.map(({ number }) => number))).toEqual(new Set(numbers));
    expect(body.criteria.every(({ name }) => name.vi !== '')).toBe(true);
  });

  it('has no newest report where none has come', async () => {
    const world = smallWorld();

    const { body } = await createGetSummary(world.process())({ districtId: 'huyen', period: '2024-03' });

    expect(body).toMatchObject({ status: 'provisional', newestReportAt: null, proof: { received: 0 } });
  });

  it('keeps its tag while nothing changes and changes it with a report', async () => {
    const { world, ask } = await desk();
    const { etag } = await ask();
    world.clock.now = after(world.clock.now, 60);
    const again = await ask();

    await world.send({ period: '2024-01', unitId: 'xom-2', content: 1 });

    expect(again.etag).toBe(etag);
    expect((await ask()).etag).not.toBe(etag);
  });

  it('has units that are missing from the deadline on', async () => {
    const { world, ask } = await desk();
    world.clock.now = january.lateFrom;

    expect((await ask()).body.completeness).toMatchObject({ owed: 4, onTime: 1, missing: 3 });
  });

  it.each([{ version: '1' }, { asOf: '2024-06-01T00:00:00Z' }])('has no version for %j', async (past) => {
    const { ask } = await desk();

    await expect(ask(past)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-version' });
  });
});

describe('a district’s month after its close', () => {
  it('is not told by number and by instant at once, which may be two versions', async () => {
    const { ask, close } = await desk();
    await close(first);

    const asked = ask({ version: '1', asOf: '2024-06-01T00:00:00Z' });

    await expect(asked).rejects.toMatchObject({
      kind: 'invalid',
      code: 'two-versions',
      faults: [{ at: 'version' }, { at: 'asOf' }],
    });
  });

  it('is official, with the instants of the close and of the publication', async () => {
    const { ask, close } = await desk();
    await close(first);

    const { body } = await ask();

    expect(body).toMatchObject({
      status: 'official',
      version: 1,
      closedAt: first,
      publishedAt: first,
      newestReportAt: null,
    });
    expect(contracts['get-summary'].output.parse(body)).toEqual(body);
  });

  it('is restated after a correction, and each version can be asked for by its number', async () => {
    const { ask, close, restate } = await desk();
    await close(first);
    const official = await ask();
    await restate(second);

    const restated = await ask();

    expect(restated.body).toMatchObject({
      status: 'restated',
      version: 2,
      totals: { movements: { 'PT.02': { month: 8 } } },
    });
    expect(await ask({ version: '1' })).toEqual(official);
    expect(await ask({ version: '2' })).toEqual(restated);
    await expect(ask({ version: '3' })).rejects.toMatchObject({ code: 'no-such-version' });
  });

  it('can be asked for as it was at an instant, in any zone', async () => {
    const { ask, close, restate } = await desk();
    await close('2024-01-18T00:00:00.000Z');
    await restate('2024-01-19T00:00:00.000Z');
    const versionAt = async (asOf: string) => (await ask({ asOf })).body.version;

    expect(await versionAt('2024-01-18T00:00:00Z')).toBe(1);
    expect(await versionAt('2024-01-19T06:59:59+07:00')).toBe(1);
    expect(await versionAt('2024-01-19T07:00:00+07:00')).toBe(2);
    await expect(ask({ asOf: '2024-01-18T06:59:59+07:00' })).rejects.toMatchObject({ code: 'no-such-version' });
  });

  it('is looked for by an instant in UTC, as the versions are stamped', async () => {
    const { world, close } = await desk();
    await close(first);
    const asked: string[] = [];
    const { summaries, ...others } = world.process();
    const asOf: typeof summaries.asOf = (...of) => {
      asked.push(of[2]);
      return summaries.asOf(...of);
    };

    await createGetSummary({ ...others, summaries: { ...summaries, asOf } })({
      ...question,
      asOf: '2024-06-01T07:00:00+07:00',
    });

    expect(asked).toEqual(['2024-06-01T00:00:00.000Z']);
  });

  it('has a tag of its version, that no clock changes', async () => {
    const { world, ask, close, restate } = await desk();
    await close(first);
    const { etag, body } = await ask();
    world.clock.now = after(first, 1_000_000);

    expect((await ask()).etag).toBe(etag);
    expect(etag).toBe(`1-${body.hash}`);

    await restate(after(first, 1_000_060));
    expect((await ask()).etag).toMatch(/^2-/);
  });

  it('is one item read, with no look at the bucket', async () => {
    const { world, close } = await desk();
    await close(first);
    const steps: string[] = [];

    await createGetSummary(world.process((step) => void steps.push(step)))(question);

    expect(steps).toEqual(['summaries.latest before', 'summaries.latest after']);
  });
});

describe('what is not there', () => {
  it.each([
    [{ districtId: 'khong-co' }, 'no-such-district'],
    [{ districtId: 'xa-a' }, 'no-such-district'],
    [{ period: '2024-04' }, 'no-such-period'],
    [{ period: '2024-13' }, 'no-such-period'],
    [{ period: '2024-02' }, 'period-not-open'],
  ])('is not found: %j', async (what, code) => {
    const { ask } = await desk();

    await expect(ask(what)).rejects.toMatchObject({ kind: 'not-found', code });
  });
});

describe('the list of a district’s months', () => {
  it('has the closed ones, oldest first, each with its newest version', async () => {
    const { world, close, restate } = await desk();
    await close(first);
    await restate(second);
    world.clock.now = after(datesOf('2024-02').locksAt, 60);
    await world.process().close('huyen', '2024-02');
    const list = createListSummaries(world.process());

    const listed = await list('huyen');

    expect(listed).toEqual({
      districtId: 'huyen',
      summaries: [
        { period: '2024-01', version: 2, status: 'restated', publishedAt: second },
        { period: '2024-02', version: 1, status: 'official', publishedAt: world.clock.now },
      ],
    });
    expect(contracts['list-summaries'].output.parse(listed)).toEqual(listed);
  });

  it('is empty before the first close, and not found for who is no district', async () => {
    const list = createListSummaries(smallWorld().process());

    expect(await list('huyen')).toEqual({ districtId: 'huyen', summaries: [] });
    await expect(list('xa-a')).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-district' });
  });
});

describe('what a district’s month leads with', () => {
  it('is what changed, then totals, completeness and the two texts, before the communes', async () => {
    const { ask } = await desk();

    const keys = Object.keys(contracts['get-summary'].output.parse((await ask()).body));

    const parts = ['restatement', 'changes', 'totals', 'completeness', 'texts', 'communes', 'proof'];
    expect(keys.filter((key) => parts.includes(key))).toEqual(parts);
  });

  it('counts the communes in which each criterion was lost or won, since last month and since the baseline', async () => {
    const world = await restatedWorld();
    const ask = createGetSummary(world.process());

    const { body } = await ask({ districtId: 'huyen', period: '2024-01', version: '1' });

    expect(body.changes).toEqual([
      { since: 'last-month', regressed: [], newlyMet: [{ criterion: 1, communes: 1 }] },
      { since: 'baseline', regressed: [], newlyMet: [{ criterion: 1, communes: 1 }] },
    ]);
  });

  it('has why it was restated, as the version has it', async () => {
    const world = await restatedWorld();
    const ask = createGetSummary(world.process());

    const { body } = await ask({ districtId: 'huyen', period: '2024-01' });

    expect(body).toMatchObject({ status: 'restated', restatement: { replaces: 2, reasons: [{ kind: 'reopened' }] } });
    expect((await ask({ districtId: 'huyen', period: '2024-01', version: '1' })).body.restatement).toBeNull();
  });
});
