import { describe, expect, it } from 'vitest';
import type { StoredObject } from '../../../shared/ports.ts';
import { createJudgeUpload } from '../../../shared/steps/judge-upload.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { readGiven } from '../../../data/given.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { fileOf, readSmallFile } from '../../fixtures/small/report-file.ts';
import { after, datesOf } from './world.ts';

const findTicket = async () => undefined;
const judge = createJudgeUpload({ given: smallGiven, read: readSmallFile, findTicket });
const march = datesOf('2024-03');

function stored(changed: Partial<StoredObject> = {}): StoredObject {
  const bytes = fileOf(7);
  const key = 'reports/xa-a/2024-03/xom-1/a.csv';
  return { key, versionId: 'v1', lastModified: '2024-03-10T03:00:00.000Z', size: bytes.length, bytes, ...changed };
}

const at = (lastModified: string) => stored({ lastModified });
const slot = { communeId: 'xa-a', period: '2024-03', unitId: 'xom-1' };

describe('an upload under a slot that is open', () => {
  it('is accepted with its report when the file has no problem', async () => {
    const judgement = await judge(stored());

    expect(judgement).toMatchObject({
      slot,
      verdict: 'accepted',
      problems: [],
      report: { unit: 'xom-1', period: '2024-03' },
    });
  });

  it('is rejected with the file’s problems and no report', async () => {
    const judgement = await judge(stored({ bytes: fileOf('bad') }));

    expect(judgement).toMatchObject({
      slot,
      verdict: 'rejected',
      report: undefined,
      problems: [{ code: 'not-a-number' }],
    });
  });

  it('is given the form of its unit and period, and the name that it bears', async () => {
    const asked: unknown[] = [];
    const watching = createJudgeUpload({
      given: smallGiven,
      findTicket,
      read: (file, form) => {
        asked.push(file.fileName, form.unit.id, form.commune.id, form.period.label);
        return readSmallFile(file, form);
      },
    });

    await watching(stored({ key: 'reports/xa-b/2024-02/xom-2/báo cáo.xlsx', lastModified: '2024-02-10T03:00:00Z' }));

    expect(asked).toEqual(['báo cáo.xlsx', 'xom-2', 'xa-b', '2024-02']);
  });
});

describe('an upload that belongs to no open slot', () => {
  it.each([
    ['lies under no slot', stored({ key: 'reports/xa-a/thang-3.xlsx' }), 'no-slot', 'reports/xa-a/thang-3.xlsx'],
    ['names a commune that nobody knows', stored({ key: 'reports/xa-z/2024-03/xom-1/a' }), 'no-such-commune', 'xa-z'],
    ['names a unit that nobody knows', stored({ key: 'reports/xa-a/2024-03/xom-9/a' }), 'no-such-unit', 'xom-9'],
    ['names the commune as its own unit', stored({ key: 'reports/xa-a/2024-03/xa-a/a' }), 'no-such-unit', 'xa-a'],
    ['names a malformed period', stored({ key: 'reports/xa-a/2024-3/xom-1/a' }), 'no-such-period', '2024-3'],
    ['names a month that is none', stored({ key: 'reports/xa-a/2024-13/xom-1/a' }), 'no-such-period', '2024-13'],
    ['names a month before the drive', stored({ key: 'reports/xa-a/2023-12/xom-1/a' }), 'no-such-period', '2023-12'],
    ['names a month after the drive', stored({ key: 'reports/xa-a/2024-04/xom-1/a' }), 'no-such-period', '2024-04'],
    ['came before the month opened', at(after(march.opensAt, -1)), 'period-not-open', '2024-03'],
  ])('is rejected in no slot when it %s', async (_what, object, ...[code, found]) => {
    const judgement = await judge(object);

    expect(judgement).toMatchObject({ slot: undefined, verdict: 'rejected', report: undefined });
    expect(judgement.problems).toMatchObject([{ code, found, place: { file: 'whole' } }]);
    expect(judgement.problems[0]?.message.vi).not.toMatch(/\{\w+\}/);
    expect(judgement.problems[0]?.message.en).not.toMatch(/\{\w+\}/);
  });

  it('is rejected when its unit is another commune’s', async () => {
    const units = smallGiven.registers.flatMap((register) => register.units);
    const moved = units.map((unit) =>
      unit.id === 'van-phong' && unit.parent === 'xa-b' ? { ...unit, id: 'truong-b' } : unit,
    );
    const given: Given = { ...smallGiven, registers: [{ version: '1', source: '', units: moved }] };
    const judgeMoved = createJudgeUpload({ given, read: readSmallFile, findTicket });

    const own = await judgeMoved(stored({ key: 'reports/xa-b/2024-03/truong-b/a' }));
    const others = await judgeMoved(stored({ key: 'reports/xa-a/2024-03/truong-b/a' }));

    expect(own.verdict).toBe('accepted');
    expect(others.problems).toMatchObject([{ code: 'no-such-unit', found: 'truong-b' }]);
  });

  it('is rejected when its unit had ceased to exist on the day on which it came', async () => {
    const units = smallGiven.registers.flatMap((register) => register.units);
    const ended = units.map((unit) => (unit.id === 'xom-1' ? { ...unit, validTo: '2024-03-10' } : unit));
    const judgeEnded = createJudgeUpload({
      given: { ...smallGiven, registers: [{ version: '1', source: '', units: ended }] },
      read: readSmallFile,
      findTicket,
    });

    const onTheLastDay = await judgeEnded(at('2024-03-10T16:59:59.000Z'));
    const theDayAfter = await judgeEnded(at('2024-03-10T17:00:00.000Z'));

    expect(onTheLastDay.verdict).toBe('accepted');
    expect(theDayAfter.problems).toMatchObject([{ code: 'no-such-unit' }]);
  });
});

describe('the moment at which an upload came', () => {
  it.each([
    ['as the month opens', march.opensAt, 'accepted'],
    ['after the deadline, before the lock', march.lateFrom, 'accepted'],
    ['a second before the lock', after(march.locksAt, -1), 'accepted'],
    ['as the month locks', march.locksAt, 'late'],
    ['weeks after it', after(march.locksAt, 2_000_000), 'late'],
  ])('decides: %s', async (_what, lastModified, verdict) => {
    expect((await judge(at(lastModified))).verdict).toBe(verdict);
  });

  it('of one that came after the lock is told with whom to ask, in its slot', async () => {
    const judgement = await judge(at(march.locksAt));

    expect(judgement).toMatchObject({ slot, report: undefined, problems: [{ code: 'after-lock', found: '2024-03' }] });
  });

  it('of one that came after the lock matters more than what is in it', async () => {
    const judgement = await judge(stored({ lastModified: march.locksAt, bytes: fileOf('bad') }));

    expect(judgement).toMatchObject({ verdict: 'late', problems: [{ code: 'after-lock' }] });
  });
});

describe('an upload that is too large', () => {
  it('is rejected by its size alone, without being read', async () => {
    const judgement = await judge(stored({ bytes: undefined, size: 6_000_000 }));

    expect(judgement).toMatchObject({
      slot,
      verdict: 'rejected',
      problems: [{ code: 'file-too-large', found: '6000000 B' }],
    });
  });
});

describe('the verdict', () => {
  const real = createJudgeUpload({ given: readGiven(), read: readReport, findTicket });
  const sample = (fileName: string, unitId: string): StoredObject => {
    const bytes = sampleBytes(fileName);
    const key = `reports/luc-ba/2024-03/${unitId}/${fileName}`;
    return { key, versionId: 'v1', lastModified: '2024-03-12T01:00:00.000Z', size: bytes.length, bytes };
  };

  it.each([
    ['xom-2_2024-03.csv', 'xom-2', 'accepted'],
    ['xom-7_2024-03_loi.xlsx', 'xom-7', 'rejected'],
  ])('on %s is the same the second time, word for word', async (fileName, unitId, verdict) => {
    const first = await real(sample(fileName, unitId));
    const monthLater = await real(sample(fileName, unitId));

    expect(first.verdict).toBe(verdict);
    expect(JSON.stringify(monthLater)).toBe(JSON.stringify(first));
  });

  it('on a file of another unit than its slot is a rejection', async () => {
    expect((await real(sample('xom-2_2024-03.csv', 'xom-3'))).verdict).toBe('rejected');
  });
});
