import { describe, expect, it } from 'vitest';
import { createGetParticipants } from '../../../functions/get-participants/get-participants.ts';
import { createGetPropaganda } from '../../../functions/get-propaganda/get-propaganda.ts';
import { createGetTasks } from '../../../functions/get-tasks/get-tasks.ts';
import { driveContracts } from '../../../shared/api/drive-contracts.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { putObject } from '../../fakes/object-store.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { actDesk, dates, evidenceId, march, officer } from './act-desk.ts';
import { after } from '../steps/world.ts';

const launch: ActRequest = { kind: 'launch', participants: ['xom-1', 'hoi'], date: '2024-03-01', how: 'Họp xóm' };
const confirmed: ActRequest = {
  kind: 'launch-confirm',
  participant: 'hoi',
  date: '2024-03-02',
  text: 'Hưởng ứng',
  file: null,
};
const planned: ActRequest = {
  kind: 'task-done',
  task: 'NV.01',
  date: '2024-03-01',
  text: 'Đã ký kế hoạch',
  file: null,
};
const broadcast: ActRequest = {
  kind: 'propaganda',
  what: 'loudspeaker',
  count: 3,
  date: '2024-03-01',
  title: 'Ra quân tháng 3',
  text: 'Kính mời bà con…',
  file: null,
};

const meeting: ActRequest = { ...broadcast, what: 'meeting', title: 'Họp phát động' };
const article: ActRequest = { kind: 'publish-news', title: 'Ra quân', text: '45 hộ', photos: [] };

function driveDesk() {
  const desk = actDesk();
  const process = desk.world.process();
  return {
    ...desk,
    process,
    participants: () => createGetParticipants(process)(march),
    tasks: (unitId?: string) =>
      createGetTasks({ ...process, planWords: () => ({ 'NV.01': 'Xây dựng phát động …' }) })({ ...march, unitId }),
    propaganda: () => createGetPropaganda(process)(march),
    task: async (id: string) => {
      const { tasks } = await createGetTasks({ ...process, planWords: () => ({}) })(march);
      return must(tasks.find((each) => each.id === id));
    },
  };
}

describe('whom the drive is for', () => {
  it('is told with who was launched to and who has confirmed, in all and by kind', async () => {
    const desk = driveDesk();
    await desk.ask(launch);
    await desk.ask(confirmed);

    const view = await desk.participants();

    expect(view.coverage).toEqual({ participants: 3, launched: 2, confirmed: 1 });
    expect(view.kinds.map(({ kind, launched, participants }) => [kind, launched, participants])).toEqual([
      ['association', 1, 1],
      ['hamlet', 1, 2],
    ]);
    expect(view.participants.find(({ id }) => id === 'xom-2')).toMatchObject({ launchedOn: null, confirmedOn: null });
    expect(driveContracts['get-participants'].output.parse(view)).toEqual(view);
  });

  it('is as it was when a launch is taken back', async () => {
    const desk = driveDesk();
    const { id } = await desk.ask(launch);

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'Ghi nhầm' });

    expect((await desk.participants()).coverage.launched).toBe(0);
  });
});

describe('what is recorded for the drive', () => {
  it.each<[string, ActRequest, string[]]>([
    [
      'a participant that there is none',
      { ...launch, participants: ['hoi', 'hoi-x'] },
      ['/participants/1 no-such-participant'],
    ],
    ['a confirmation by nobody', { ...confirmed, participant: 'hoi-x' }, ['/participant no-such-participant']],
    ['a day that is not yet', { ...launch, date: '2024-12-30' }, ['/date date-ahead']],
    ['a duty that the plan does not give', { ...planned, task: 'NV.99' }, ['/task no-such-task']],
    ['the commune’s duty for a unit', { ...planned, unitId: 'xom-1' }, ['/unitId task-of-commune']],
    ['a unit’s duty for nobody', { ...planned, task: 'NV.03' }, ['/unitId task-of-units']],
    ['a duty that nothing shows', { ...planned, text: '' }, ['/text nothing-shows-it']],
    [
      'a duty shown by what is not there',
      { ...planned, text: '', shows: `propaganda-${'0'.repeat(32)}` },
      ['/shows no-such-act'],
    ],
    ['propaganda of a unit that there is none', { ...broadcast, unitId: 'xom-9' }, ['/unitId no-such-unit']],
    [
      'a file that was never sent',
      { ...broadcast, file: `evidence/xa-a/2024-03/${evidenceId}.pdf` },
      ['/file no-such-file'],
    ],
  ])('is refused for %s', async (_what, request, faults) => {
    expect(await driveDesk().refusal(request)).toMatchObject({ code: 'act-refused', faults });
  });

  it('is refused when the month is locked: the summary says what was done by then', async () => {
    const desk = driveDesk();
    desk.passTo(after(dates.locksAt, 60));

    expect(await desk.refusal(launch)).toMatchObject({ kind: 'conflict', code: 'drive-over' });
  });

  it('can be taken back after the close, and makes a version that says who did', async () => {
    const desk = driveDesk();
    const { id } = await desk.ask(launch);
    await desk.closeMarch();

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'Ghi nhầm' });

    const version = must(await desk.process.summaries.latest('huyen', '2024-03'));
    expect(version.version).toBe(2);
    expect(version.content.communes[0]?.drive?.coverage?.launched).toBe(0);
    expect(version.restatement?.authors).toEqual([officer]);
    expect(version.restatement?.changes.map(({ path }) => path)).toContain('communes/xa-a/drive/coverage/launched');
  });
});

describe('the duties of the plan', () => {
  it('are told with whose they are, the plan’s words, and what shows that they are done', async () => {
    const desk = driveDesk();
    expect((await desk.task('NV.01')).state).toBe('overdue');
    const { id } = await desk.ask(planned);

    const view = await desk.tasks();

    expect(view.tasks[0]).toMatchObject({
      id: 'NV.01',
      words: 'Xây dựng phát động …',
      state: 'done',
      recurs: 'once',
      answers: [{ unitId: null, on: '2024-03-01', evidence: [{ actId: id, text: 'Đã ký kế hoạch' }] }],
    });
    expect(driveContracts['get-tasks'].output.parse(view)).toEqual(view);
  });

  it('are seen to be done where the system itself sees it', async () => {
    const desk = driveDesk();
    expect((await desk.task('NV.02')).state).toBe('due');

    await desk.ask(article);

    expect(await desk.task('NV.02')).toMatchObject({
      state: 'done',
      answers: [{ how: { en: 'an article was published this month' } }],
    });
  });

  it('are of one unit where one is asked for', async () => {
    const desk = driveDesk();
    await desk.ask({ ...planned, task: 'NV.03', unitId: 'xom-2' });

    const { tasks, counts } = await desk.tasks('xom-2');

    expect(tasks.map(({ id, state }) => [id, state])).toEqual([['NV.03', 'done']]);
    expect(counts).toEqual({ done: 1, due: 0, overdue: 0, notDue: 0 });
  });

  it('may be shown by an article or an item of propaganda', async () => {
    const desk = driveDesk();
    const item = await desk.ask(meeting);

    await desk.ask({ ...planned, text: '', shows: item.id });

    expect((await desk.task('NV.01')).answers[0]?.evidence[0]?.shows).toBe(item.id);
  });

  it('are not shown by what was taken back, before or after', async () => {
    const desk = driveDesk();
    const item = await desk.ask(meeting);
    const shown: ActRequest = { ...planned, text: '', shows: item.id };
    await desk.ask(shown);
    await desk.ask({ kind: 'withdraw', actId: item.id, reason: 'Nhầm' });

    expect((await desk.task('NV.01')).state).toBe('overdue');
    expect(await desk.refusal({ ...shown, date: '2024-03-02' })).toMatchObject({ faults: ['/shows no-such-act'] });
  });

  it('are shown by nothing that is about another, and the refusal says by what', async () => {
    const desk = driveDesk();
    const { id } = await desk.ask(broadcast);

    const { faults, messages } = await desk.refusal({ ...planned, text: '', shows: id });

    expect(faults).toEqual(['/shows not-about-duty']);
    expect(messages[0]?.vi).toContain('“plan” không phải là việc mà lượt phát thanh cho thấy đã làm');
    expect(messages[0]?.vi).toContain('Có thể nêu: tin bài đã đăng, buổi họp, tuyên truyền, bài viết tuyên truyền');
    expect((await desk.task('NV.01')).state).toBe('overdue');
  });

  it('of a unit are shown by nothing of another, and the commune’s by what a hamlet did', async () => {
    const desk = driveDesk();
    const ofHamlet = await desk.ask({ ...meeting, unitId: 'xom-1' });
    const ofOther = await desk.ask({ ...broadcast, unitId: 'xom-1' });
    const duty: ActRequest = { ...planned, task: 'NV.03', unitId: 'xom-2', text: '' };

    expect((await desk.refusal({ ...duty, shows: ofOther.id })).faults).toEqual(['/shows shown-by-other-unit']);
    expect((await desk.refusal({ ...duty, unitId: 'xom-1', shows: ofOther.id })).faults).toEqual([]);
    expect((await desk.refusal({ ...planned, text: '', shows: ofHamlet.id })).faults).toEqual([]);
  });

  it('of a month are shown by what was done in it: an item that is told late, or an older paper, is refused', async () => {
    const desk = driveDesk();
    const late = await desk.ask({ ...broadcast, date: '2024-02-01', unitId: 'xom-1' });
    const evidence = { kind: 'evidence', indicator: '1.1', number: '1', summary: 'Quyết định', file: null } as const;
    const older = await desk.ask({ ...evidence, date: '2024-02-01' });
    const paper = await desk.ask({ ...evidence, date: '2024-03-01' });
    const byMonth: ActRequest = { ...planned, task: 'NV.03', unitId: 'xom-1', text: '' };

    for (const { id } of [late, older]) {
      const { faults, messages } = await desk.refusal({ ...byMonth, shows: id });
      expect(faults).toEqual(['/shows shown-of-other-month']);
      expect(messages[0]?.vi).toContain('làm ngày 01/02/2024');
    }
    expect((await desk.refusal({ ...byMonth, shows: paper.id })).faults).toEqual([]);
  });

  it('that are done once may be shown by what was done in an earlier month', async () => {
    const desk = driveDesk();
    const late = await desk.ask({ ...meeting, date: '2024-02-01' });

    expect((await desk.refusal({ ...planned, text: '', shows: late.id })).faults).toEqual([]);
  });

  it('are no longer done when that is taken back', async () => {
    const desk = driveDesk();
    const { id } = await desk.ask(planned);

    await desk.ask({ kind: 'withdraw', actId: id, reason: 'Chưa ký' });

    expect(await desk.task('NV.01')).toMatchObject({ state: 'overdue', answers: [{ evidence: [] }] });
  });
});

describe('the month’s propaganda', () => {
  it('counts the commune’s own, and keeps a unit’s item beside it', async () => {
    const desk = driveDesk();
    await desk.ask(broadcast);
    await desk.ask({ ...broadcast, unitId: 'xom-1', title: 'Loa xóm' });

    const view = await desk.propaganda();

    expect(view.own.find(({ what }) => what === 'loudspeaker')).toMatchObject({ month: 3, toDate: 3 });
    expect(view.items.map(({ title, unitId }) => [title, unitId])).toEqual([
      ['Loa xóm', 'xom-1'],
      ['Ra quân tháng 3', null],
    ]);
    expect(driveContracts['get-propaganda'].output.parse(view)).toEqual(view);
  });

  it('keeps what was said as a text or Word file, the version that was named', async () => {
    const desk = driveDesk();
    const { file } = await desk.evidenceFile('bai-phat-thanh.DOCX');
    putObject(desk.world.cloud.objects, file, { bytes: new TextEncoder().encode('Kính mời bà con') });

    await desk.ask({ ...broadcast, text: '', file });

    expect(file).toBe(`evidence/xa-a/2024-03/${evidenceId}.docx`);
    expect((await desk.propaganda()).items[0]?.file).toMatch(
      /^\/communes\/xa-a\/evidence-files\/2024-03\/.+\.docx\?act=/,
    );
  });

  it('has nothing of an item that was taken back', async () => {
    const desk = driveDesk();
    const { id } = await desk.ask(broadcast);
    await desk.ask({ kind: 'withdraw', actId: id, reason: 'Ghi nhầm' });

    const { own, items } = await desk.propaganda();

    expect([own[0]?.month, items]).toEqual([0, []]);
  });
});
