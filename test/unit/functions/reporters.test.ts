import { describe, expect, it } from 'vitest';
import { asUnit, placeOfAct } from '../../../functions/record-act/as-unit.ts';
import { createGetActs } from '../../../functions/get-acts/get-acts.ts';
import { createGetEvidenceFile } from '../../../functions/get-evidence-file/get-evidence-file.ts';
import { createGetMovements } from '../../../functions/get-movements/get-movements.ts';
import { createGetPropaganda } from '../../../functions/get-propaganda/get-propaganda.ts';
import { createGetTasks } from '../../../functions/get-tasks/get-tasks.ts';
import { createRecordActOnMonth } from '../../../functions/record-act/record-act.ts';
import { actContracts } from '../../../shared/api/act-contracts.ts';
import { driveContracts } from '../../../shared/api/drive-contracts.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { putObject } from '../../fakes/object-store.ts';
import { smallRubric } from '../../fixtures/commendation/figures.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { province } from '../../fixtures/policy/province.ts';
import { actDesk, evidenceId, march } from './act-desk.ts';

const date = '2024-03-01';
const reporter = 'xom-1@xa-a';
const own = `evidence/xa-a/2024-03/xom-1.${evidenceId}.jpg`;
const neighbours = `evidence/xa-a/2024-03/xom-2.${evidenceId}.jpg`;
const officers = `evidence/xa-a/2024-03/${evidenceId}.pdf`;

const item = { kind: 'propaganda', what: 'meeting', count: 1, date, title: 'Họp xóm', text: '', file: null } as const;
const duty = { kind: 'task-done', task: 'NV.03', date, text: 'Đã làm', file: null } as const;
const confirmed = { kind: 'launch-confirm', participant: 'xom-1', date, text: 'Hưởng ứng', file: null } as const;
const nomination = { kind: 'nominate', person: null, rank: 'commune', achievements: 'Làm tốt' } as const;

/** The officer of xa-a, and the reporter of its first hamlet, who may act for that alone. */
function unitDesk() {
  const desk = actDesk();
  const process = desk.world.process();
  const deps = { ...process, rubrics: [smallRubric], spend: countedSpend().spend, record: process.recordAct };
  const record = createRecordActOnMonth(deps);
  const asReporter = (request: ActRequest) => record({ month: march, request, by: reporter, asUnit: 'xom-1' });
  const signer = { presignRead: async ({ key }: { key: string }) => `https://s3/${key}` };
  return {
    ...desk,
    asReporter,
    faults: async (request: ActRequest) => {
      const error: unknown = await asReporter(request).catch((thrown: unknown) => thrown);
      return error instanceof DomainError ? error.faults.map(({ at, code }) => `${at} ${code}`) : ['none'];
    },
    put: (key: string) => putObject(desk.world.cloud.objects, key, { bytes: new TextEncoder().encode('x') }),
    ownActs: () => createGetActs(process)({ ...march, own: { unitId: 'xom-1', by: reporter } }),
    propaganda: (unitId?: string) => createGetPropaganda(process)({ ...march, unitId }),
    tasks: () => createGetTasks({ ...process, planWords: () => ({}) })({ ...march, unitId: 'xom-1' }),
    evidence: (file: string, unitId?: string) =>
      createGetEvidenceFile({ ...process, signer })({ ...march, file, unitId }),
  };
}

describe('what a unit’s account records', () => {
  it.each<[string, ActRequest]>([
    ['propaganda', { ...item, unitId: 'xom-1', file: own }],
    ['a duty', { ...duty, unitId: 'xom-1', file: own }],
    ['that it takes part', { ...confirmed, file: own }],
  ])('may be shown by a file of its own: %s', async (_what, request) => {
    const desk = unitDesk();
    desk.put(own);

    expect(await desk.asReporter(request)).toMatchObject({ by: reporter, file: { key: own } });
  });

  it.each<[string, string]>([
    ['an officer', officers],
    ['another unit', neighbours],
    ['nobody', own],
    ['the unit in another month', own.replace('2024-03', '2024-02')],
    ['the unit of that id elsewhere', own.replace('xa-a', 'xa-b')],
  ])('is not shown by a file of %s', async (who, file) => {
    const desk = unitDesk();
    if (who !== 'nobody') desk.put(file);

    const faults = await desk.faults({ ...item, unitId: 'xom-1', file });

    expect(faults).toEqual([file.includes('/xom-1.') ? '/file no-such-file' : '/file no-such-unit-file']);
  });

  it('is answered alike whether or not there is such a file of another', async () => {
    const there = unitDesk();
    there.put(officers);
    const request: ActRequest = { ...item, unitId: 'xom-1', file: officers };

    expect(await there.faults(request)).toEqual(await unitDesk().faults(request));
  });

  it('is shown by an article or by an item of its own, and by nothing of others', async () => {
    const desk = unitDesk();
    const ofCommune = await desk.ask(item);
    const ofOther = await desk.ask({ ...item, unitId: 'xom-2' });
    const ofOwn = await desk.ask({ ...item, unitId: 'xom-1' });
    const article = await desk.ask({ kind: 'publish-news', title: 'Ra quân', text: '45 hộ', photos: [] });
    const shownBy = (shows: string) => desk.faults({ ...duty, unitId: 'xom-1', text: '', shows });

    expect(await Promise.all([ofCommune, ofOther].map(({ id }) => shownBy(id)))).toEqual([
      ['/shows no-such-act'],
      ['/shows no-such-act'],
    ]);
    expect([await shownBy(ofOwn.id), await shownBy(article.id)]).toEqual([['none'], ['none']]);
  });

  it('may name any file of the month where it is the officer who records it', async () => {
    const desk = unitDesk();
    const files = [officers, own, neighbours];
    for (const key of files) desk.put(key);

    for (const file of files)
      expect(await desk.ask({ ...item, unitId: 'xom-1', file })).toMatchObject({ file: { key: file } });
  });
});

describe('what a unit’s account sees', () => {
  it('is what it recorded itself, with its state and files, and nothing of what others did or of the whole month', async () => {
    const desk = unitDesk();
    desk.put(own);
    await desk.ask({ kind: 'assess', target: { criterion: 2 }, result: 'met', note: 'ghi chú của xã' });
    await desk.ask({ ...nomination, unitId: 'xom-1', person: { name: 'Nguyễn Văn A', post: 'Trưởng xóm' } });
    await desk.ask({ ...item, unitId: 'xom-2' });
    const mine = [
      await desk.asReporter({ ...item, unitId: 'xom-1', file: own }),
      await desk.asReporter({ ...nomination, unitId: 'xom-1' }),
      await desk.asReporter(confirmed),
    ];

    const view = await desk.ownActs();

    expect(view.acts.map(({ act }) => act.id)).toEqual(mine.map(({ id }) => id).toReversed());
    expect(view.acts.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'in-force']);
    expect(view.acts.at(-1)?.links.file).toMatch(
      /evidence-files\/2024-03\/xom-1\..+\.jpg\?act=propaganda-.+&unitId=xom-1$/,
    );
    expect([view.assessments, view.confirmation]).toEqual([undefined, undefined]);
    expect(JSON.stringify(view)).not.toMatch(/Nguyễn|ghi chú|officer/);
    expect(actContracts['get-acts'].output.parse(view)).toEqual(view);
  });

  it('of propaganda is what is told of the unit, without the commune’s and other units’, and only its own files', async () => {
    const desk = unitDesk();
    desk.put(own);
    desk.put(officers);
    await desk.ask(item);
    await desk.ask({ ...item, unitId: 'xom-2', title: 'Xóm 2' });
    await desk.ask({ ...item, unitId: 'xom-1', title: 'Do xã ghi', file: officers });
    await desk.asReporter({ ...item, unitId: 'xom-1', file: own });

    const view = await desk.propaganda('xom-1');

    expect([view.own, view.units]).toEqual([[], []]);
    expect(view.items.map(({ title, file }) => [title, file?.endsWith('unitId=xom-1') ?? false])).toEqual([
      ['Họp xóm', true],
      ['Do xã ghi', false],
    ]);
    expect(driveContracts['get-propaganda'].output.parse(view)).toEqual(view);
    await expect(desk.propaganda('xom-9')).rejects.toMatchObject({ code: 'no-such-unit' });
  });

  it('of a file that an act names is its own alone', async () => {
    const desk = unitDesk();
    for (const key of [own, officers]) desk.put(key);
    await desk.asReporter({ ...duty, unitId: 'xom-1', file: own });
    await desk.ask({ ...duty, unitId: 'xom-1', text: 'Biên bản', file: officers });
    const name = (key: string) => must(key.split('/').at(-1));

    const links = (await desk.tasks()).tasks.flatMap(({ answers }) => answers.flatMap(({ evidence }) => evidence));

    expect(links.map(({ file }) => file === null)).toEqual([false, true]);
    expect(await desk.evidence(name(own), 'xom-1')).toMatchObject({ file: own });
    await expect(desk.evidence(name(officers), 'xom-1')).rejects.toMatchObject({ code: 'no-such-evidence' });
    await expect(desk.evidence(name(own), 'xom-2')).rejects.toMatchObject({ code: 'no-such-evidence' });
    expect(await desk.evidence(name(officers))).toMatchObject({ file: officers });
  });
});

describe('what a unit’s account takes back', () => {
  it('is what it recorded itself for its unit', async () => {
    const desk = unitDesk();
    const { id } = await desk.asReporter(confirmed);

    await desk.asReporter({ kind: 'withdraw', actId: id, unitId: 'xom-1', reason: 'Nhầm ngày' });

    expect((await desk.ownActs()).acts.map(({ act, state }) => [act.kind, state])).toEqual([
      ['withdraw', 'in-force'],
      ['launch-confirm', 'withdrawn'],
    ]);
  });

  it('of its turn-out day leaves what the officer recorded of that day', async () => {
    const desk = unitDesk();
    const day = { date, note: '' };
    await desk.ask({ kind: 'turn-out-of-units', units: ['xom-1', 'xom-2'], cleaning: false, ...day });
    desk.passTo('2024-03-13T04:00:00.000Z');
    const { id } = await desk.asReporter({ kind: 'turn-out', unitId: 'xom-1', cleaning: true, ...day });
    const told = async () => (await createGetMovements(desk.world.process())(march)).turnOuts[0]?.days;
    expect(await told()).toEqual([{ date, cleaning: true }]);

    await desk.asReporter({ kind: 'withdraw', actId: id, unitId: 'xom-1', reason: 'Nhầm ngày' });

    expect(await told()).toEqual([{ date, cleaning: false }]);
    expect((await desk.acts()).acts.map(({ act, state }) => [act.kind, state])).toContainEqual([
      'turn-out-of-units',
      'in-force',
    ]);
  });

  it('is nothing that somebody else recorded, of its unit, of another or of the commune', async () => {
    const desk = unitDesk();
    const others = [
      await desk.ask({ ...item, unitId: 'xom-1' }),
      await desk.ask({ ...item, unitId: 'xom-2' }),
      await desk.ask(item),
      await desk.ask(confirmed),
      await desk.ask({ kind: 'excuse', unitId: 'xom-1', reason: 'Lũ quét' }),
    ];

    const faults = await Promise.all(
      others.map(({ id }) => desk.faults({ kind: 'withdraw', actId: id, unitId: 'xom-1', reason: 'Nhầm' })),
    );

    expect(faults).toEqual(others.map(() => ['/actId no-such-act']));
  });

  it('is nothing that the same person recorded for another unit', async () => {
    const desk = unitDesk();
    const { id } = await desk.ask({ ...item, unitId: 'xom-2' }, reporter);

    expect(await desk.faults({ kind: 'withdraw', actId: id, unitId: 'xom-1', reason: 'Nhầm' })).toEqual([
      '/actId no-such-act',
    ]);
  });
});

describe('whoever records something', () => {
  const today = { register: province, day: '2024-03-12' };
  const person = (role: 'reporter' | 'commune-officer', scope: string): Person => ({
    id: 'a@b',
    grants: [{ role, scope }],
  });
  const request: ActRequest = { ...item, unitId: 'xom-1' };
  const place = placeOfAct(today, 'xa-a', request);

  it('does so as a unit where they may not do it for the commune', () => {
    const as = (who: Person) => asUnit(who, place, { today, request });

    expect(as(person('reporter', 'xa-a/xom-1'))).toBe('xom-1');
    expect(as(person('commune-officer', 'xa-a/xom-1'))).toBe('xom-1');
    expect(as(person('commune-officer', 'xa-a'))).toBeUndefined();
    expect(as(person('commune-officer', 'xa-b'))).toBe('xom-1');
  });

  it('confirms for the unit that is the participant, and for any other participant as the commune', () => {
    const placed = (participant: string) => placeOfAct(today, 'xa-a', { ...confirmed, participant });

    expect(placed('xom-2')).toEqual({ communeId: 'xa-a', unitId: 'xom-2' });
    expect(placed('truong-thcs')).toEqual({ communeId: 'xa-a', unitId: 'truong-thcs' });
    expect(placed('hoi-phu-nu')).toEqual({ communeId: 'xa-a' });
    expect(place).toEqual({ communeId: 'xa-a', unitId: 'xom-1' });
  });
});
