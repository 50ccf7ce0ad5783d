import { beforeAll, describe, expect, it } from 'vitest';
import { createExplainFigure, type FigureAnswer } from '../../../functions/explain-figure/explain-figure.ts';
import { readGiven } from '../../../data/given.ts';
import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import { explainContracts } from '../../../shared/api/explain-contracts.ts';
import { exactSum } from '../../../shared/domain/figure.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { keepDetail, readDetail } from '../../../shared/steps/chain-store.ts';
import { createFindSummary } from '../../../shared/steps/find-summary.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import { putObject } from '../../fakes/object-store.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { goodSamples, sampleBytes } from '../../fixtures/reports/sample.ts';
import { months, restatedWorld } from '../steps/restated-world.ts';
import { numbersIn } from './numbers-in.ts';

type Ask = (figure: string, more?: { version?: string; commune?: string; from?: string }) => Promise<FigureAnswer>;

/** Opens a figure and every figure that it is made of, down to what has no parts of its own. */
async function openAll(ask: Ask, path: string, seen: Map<string, FigureAnswer>): Promise<FigureAnswer> {
  const known = seen.get(path);
  if (known) return known;
  const answer = await ask(path);
  seen.set(path, answer);
  for (const { figure } of answer.parts) if (figure !== null) await openAll(ask, figure, seen);
  return answer;
}

const valueOf = ({ value }: { value: unknown }): number => (typeof value === 'number' ? value : Number.NaN);

/** The district as if it had one commune, so that every number can be opened in seconds. */
function lucBaAlone(): Given {
  const given = readGiven();
  const isHere = ({ id, parent, kind }: Unit): boolean =>
    id === 'luc-ba' || parent === 'luc-ba' || kind === 'province' || kind === 'district';
  const registers = given.registers.map((register) => ({ ...register, units: register.units.filter(isHere) }));
  const campaigns = given.campaigns.filter(({ communes }) => communes.includes('luc-ba'));
  return { ...given, registers, campaigns: campaigns.map((campaign) => ({ ...campaign, communes: ['luc-ba'] })) };
}

/** Lục Ba's March from its real samples: closed, and restated by a report that was in time and recorded late. */
async function marchRestated() {
  let now = '2024-03-12T01:00:00.000Z';
  const cloud = fakeCloud(() => new Date(now));
  const common = { ...cloud.connect(), given: lucBaAlone(), now: () => new Date(now) };
  const steps = makeSteps({ ...common, read: readReport, maxFileBytes: limits.fileBytes });
  const send = (unit: string, fileName: string, lastModified: string) => {
    const key = `reports/luc-ba/2024-03/${unit}/${fileName}`;
    const object = putObject(cloud.objects, key, { bytes: sampleBytes(fileName), lastModified });
    return steps.ingest(object, { mayBeRepeat: false });
  };
  const [held, ...others] = goodSamples;
  for (const { unit, fileName } of others) await send(unit, fileName, now);
  now = '2024-03-20T01:00:00.000Z';
  await createCloseMonths({ ...common, ...steps })('dai-tu');
  now = '2024-03-21T01:00:00.000Z';
  await send(held.unit, held.fileName, '2024-03-14T01:00:00.000Z');
  const explain = createExplainFigure(common);
  const ask: Ask = (figure, more) => explain({ districtId: 'dai-tu', period: '2024-03', figure, ...more });
  const view = () => createFindSummary(common)({ districtId: 'dai-tu', period: '2024-03' });
  return { ask, view, cloud };
}

describe('every number of a restated summary', () => {
  let march: Awaited<ReturnType<typeof marchRestated>>;
  beforeAll(async () => {
    march = await marchRestated();
  });

  it('is explained, by parts that make it', async () => {
    const view = await march.view();
    const seen = new Map<string, FigureAnswer>();

    const numbers = numbersIn(view);
    for (const { path } of numbers) await openAll(march.ask, path, seen);

    expect(view).toMatchObject({ status: 'restated', version: 2 });
    expect(numbers.length).toBeGreaterThan(190);
    for (const { path, value } of numbers) expect([path, seen.get(path)?.value]).toEqual([path, value]);
    for (const { figure, value, parts } of [...seen.values()].filter(({ made }) => made === 'sum'))
      expect([figure, exactSum(parts.map(valueOf))]).toEqual([figure, value]);
    for (const answer of seen.values()) expect(explainContracts['explain-figure'].output.parse(answer)).toEqual(answer);
  });

  it('comes down to cells of stored files whose bytes have the hash that is named', async () => {
    const seen = new Map<string, FigureAnswer>();
    await openAll(march.ask, 'totals/movements/PT.04/month', seen);
    await openAll(march.ask, 'totals/indicators/17.5/met', seen);

    const leaves = [...seen.values()].flatMap(({ parts }) => parts.filter(({ figure }) => figure === null));
    expect(leaves.length).toBeGreaterThan(5);
    for (const { source } of leaves) {
      if (source?.is !== 'file') throw new Error('a leaf without its file');
      const stored = march.cloud.objects.versions
        .get(source.key)
        ?.find(({ versionId }) => versionId === source.versionId);
      expect(sha256(must(stored).bytes)).toBe(source.sha256);
      expect(source.places.length).toBeGreaterThan(0);
    }
  });

  it('of a workbook names sheet and cell', async () => {
    const { parts } = await march.ask('totals/movements/PT.04/month', { commune: 'luc-ba' });

    const sources = parts.flatMap(({ source }) => (source?.is === 'file' ? [source] : []));
    const workbook = must(sources.find(({ key }) => key.endsWith('.xlsx')));
    expect(workbook.places[0]).toEqual({ sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  });

  it('is listed, too, where the figure is left empty', async () => {
    const asked = { districtId: 'dai-tu', period: '2024-03', figure: '' };

    expect(explainContracts['explain-figure'].params.parse(asked)).toEqual(asked);
    expect(await march.ask('')).toMatchObject({ made: 'list' });
  });

  it('is in the list of what can be asked for, a commune’s beneath its commune', async () => {
    const listed = await march.ask('');
    const own = await march.ask('', { commune: 'luc-ba' });

    const paths = new Set([...listed.parts, ...own.parts].map(({ figure }) => figure));
    expect(numbersIn(await march.view()).filter(({ path }) => !paths.has(path) && !path.endsWith('/texts'))).toEqual(
      [],
    );
  });

  it('of a state names indicators, thresholds and what each unit reported', async () => {
    const criterion = await march.ask('communes/luc-ba/criteria/17');
    const indicator = await march.ask('communes/luc-ba/indicators/17.5');

    expect(criterion.parts.map(({ figure }) => figure)).toContain('communes/luc-ba/indicators/17.5');
    expect(criterion.parts[0]?.note?.vi).toMatch(/ngưỡng|yêu cầu/);
    expect(indicator.parts.filter(({ source }) => source?.is === 'file').length).toBeGreaterThan(1);
    expect(indicator.parts.find(({ note }) => note?.vi === 'chưa báo cáo chỉ tiêu này')).toBeDefined();
    expect(indicator.parts.at(-1)).toMatchObject({ source: { is: 'baseline', illustrative: true } });
  });

  it('gives what the units wrote, whole', async () => {
    const { parts, made } = await march.ask('communes/luc-ba/texts');

    expect(made).toBe('list');
    expect(parts.length).toBeGreaterThan(1);
  });
});

describe('a figure of an earlier version', () => {
  it('is explained from that version’s own chain, in every version of every month', async () => {
    const world = await restatedWorld();
    const explain = createExplainFigure(world.process());

    for (const period of months)
      for (let version = 1; version <= 3; version += 1) {
        const ask: Ask = (figure) => explain({ districtId: 'huyen', period, figure, version: String(version) });
        const { content } = must(await world.version(period, version));
        const seen = new Map<string, FigureAnswer>();
        const answer = await openAll(ask, 'totals/movements/PT.02/toDate', seen);
        expect(answer.value).toBe(content.totals.movements['PT.02']?.toDate);
        for (const { path, value } of numbersIn({ ...content, changes: [] }))
          expect([path, (await openAll(ask, path, seen)).value]).toEqual([path, value]);
      }
  });

  it('names the month that a value was carried from', async () => {
    const world = await restatedWorld();
    const explain = createExplainFigure(world.process());

    const { parts } = await explain({
      districtId: 'huyen',
      period: '2024-03',
      version: '1',
      figure: 'communes/xa-b/indicators/2.1/met',
    });

    expect(parts).toMatchObject([
      { label: { vi: 'xom-1, kỳ 2024-01' }, source: { is: 'file', period: '2024-01', unitId: 'xom-1' } },
      { label: { vi: 'xom-2, kỳ 2024-03' }, source: { is: 'file', period: '2024-03', unitId: 'xom-2' } },
    ]);
  });
});

describe('what is not there', () => {
  it.each([
    [{ figure: 'totals/movements/PT.99/month' }, 'no-such-figure'],
    [{ figure: 'communes/xa-a/month/PT.99' }, 'no-such-figure'],
    [{ figure: 'communes/khong-co/criteriaMet' }, 'no-such-figure'],
    [{ figure: 'constructor' }, 'no-such-figure'],
    [{ version: '9' }, 'no-such-version'],
  ])('is not found: %j', async (what, code) => {
    const world = await restatedWorld();
    const explain = createExplainFigure(world.process());

    await expect(explain({ districtId: 'huyen', period: '2024-01', ...what })).rejects.toMatchObject({ code });
  });

  it('is told to try again while a report that counts is not in the ledger yet', async () => {
    const world = await restatedWorld();
    world.cloud.ledger.entries.clear();
    const explain = createExplainFigure(world.process());

    const asked = explain({ districtId: 'huyen', period: '2024-01', figure: 'communes/xa-a/month/PT.02' });

    await expect(asked).rejects.toMatchObject({ kind: 'conflict', code: 'still-recorded' });
  });
});

describe('a long answer', () => {
  it('comes in parts of at most 200, each naming where the next begins', async () => {
    const world = await restatedWorld();
    const deps = world.process();
    const { detailKey } = must(await world.version('2024-01', 3));
    const detail = await readDetail(deps, { detailKey });
    const uploads = Array.from({ length: 250 }, (_, at) => ({
      ...must(detail.uploads[0]),
      versionId: `v${at}`,
      counted: 'late' as const,
    }));
    const key = await keepDetail(deps, { ...detail, uploads });
    const summaries = {
      ...deps.summaries,
      latest: async () => {
        const version = must(await world.version('2024-01', 3));
        return { ...version, detailKey: key, proof: { ...version.proof, late: 250 } };
      },
    };
    const explain = createExplainFigure({ ...deps, summaries });
    const ask = (from?: string) =>
      explain({ districtId: 'huyen', period: '2024-01', figure: 'proof/late', commune: 'xa-a', from });

    const first = await ask();
    const second = await ask(String(first.next));

    expect(first).toMatchObject({ value: 250, partCount: 250, next: 200 });
    expect([first.parts.length, second.parts.length, second.next]).toEqual([200, 50, null]);
  });
});
