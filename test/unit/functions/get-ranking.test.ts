import { beforeAll, describe, expect, it } from 'vitest';
import { commendationContracts } from '../../../shared/api/commendation-contracts.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { councilDesk, type CouncilDesk } from '../../fixtures/commendation/council-desk.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : 'none';
};

describe('a ranking', () => {
  let desk: CouncilDesk;

  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
  });

  it('is of a month that was closed, and of no other', async () => {
    const open = await councilDesk();

    expect(await codeOf(open.rank())).toBe('not-found no-such-version');
    expect(await codeOf(desk.rank({ version: '7' }))).toBe('not-found no-such-version');
    expect(await codeOf(desk.rank({ hash: '0'.repeat(64) }))).toBe('not-found no-such-ranking');
  });

  it('has every hamlet, with points that add up to its score, and says on which version it rests', async () => {
    const answer = await desk.rank();

    expect(answer).toMatchObject({ version: 1, fixed: null, newer: null, illustrative: true });
    expect(answer.units).toHaveLength(8);
    expect(
      answer.units
        .map(({ unitId }) => unitId)
        .slice(0, 3)
        .toSorted(),
    ).toEqual(['xom-2', 'xom-6', 'xom-van-thanh']);
    expect(commendationContracts['get-ranking'].output.safeParse(answer).success).toBe(true);
  });

  it('tells of each point the month, the file by its SHA-256, and the cell', async () => {
    const { units } = await desk.rank();
    const unit = must(units.find(({ unitId }) => unitId === 'xom-van-thanh'));
    const land = must(unit.parts.find(({ criterion }) => criterion === 'hien-dat'));

    expect(land.from.map(({ value }) => value)).toEqual([land.value]);
    expect(land.from[0]?.source).toMatchObject({
      is: 'file',
      period: '2024-03',
      unitId: 'xom-van-thanh',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      places: [{ sheet: expect.any(String), cell: expect.any(String) }],
    });
    expect(unit.households.from[0]?.source).toMatchObject({ is: 'file', places: [{ cell: 'D15' }, { cell: 'E15' }] });
  });

  it('is the same bytes whenever it is made, kept under their hash', async () => {
    const [one, other] = [await desk.rank(), await desk.rank({ version: '1' })];
    const kept = await desk.ports.objects.read(`rankings/luc-ba/2024-03/${one.hash}.json`);

    expect(other).toEqual(one);
    expect(kept && sha256(kept)).toBe(one.hash);
    expect(await desk.rank({ hash: one.hash })).toEqual(one);
  });

  it('is fixed by the officer by its hash, and by no other', async () => {
    const { hash } = await desk.rank();

    const other = await codeOf(desk.record({ kind: 'rank', ranking: '0'.repeat(64) }));
    const act = await desk.record({ kind: 'rank', ranking: hash });

    expect(other).toBe('unprocessable act-refused');
    expect(act).toMatchObject({ kind: 'rank', version: 1, rubric: 'thi-dua-xom-minh-hoa@2024-04' });
    expect(await desk.rank()).toMatchObject({ hash, fixed: { act: act.id, by: 'officer@luc-ba' } });
  });

  it('stays as it was fixed when the month is restated, and says that there is a newer version', async () => {
    const before = await desk.rank();
    await desk.restate();
    const after = await desk.rank();
    const anew = await desk.rank({ version: '2' });

    expect(after).toMatchObject({
      newer: { version: 2, isChanged: true, text: { vi: expect.stringContaining('bản tổng hợp 2') } },
    });
    expect({ ...after, newer: null }).toEqual(before);
    expect(anew).toMatchObject({ version: 2, fixed: null, newer: null });
    expect(anew.hash).not.toBe(before.hash);
  });
});
