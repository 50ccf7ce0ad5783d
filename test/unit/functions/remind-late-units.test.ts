import { describe, expect, it } from 'vitest';
import type { ActContent } from '../../../shared/domain/acts/act.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { mailingWorld, smallMailing } from './mailing-world.ts';

const soon = '[NTM] Sắp đến hạn nộp báo cáo';
const reporter = 'xom-1@xa-a.example';
const officer = 'can-bo@xa-a.example';
const planned: ActContent = { kind: 'task-done', task: 'NV.01', date: '2024-03-01', text: 'Đã ký', file: null };

describe('a daily run', () => {
  it('writes to the reporter of a unit that owes a report, and to the officer who is missing', async () => {
    const world = mailingWorld();

    await world.morning(13);

    expect(world.sent()).toEqual([
      `${reporter} ${soon}: xom-1, kỳ tháng 3/2024`,
      `${officer} ${soon}: xa-a còn 2 đơn vị, kỳ tháng 3/2024`,
    ]);
    const [unit, digest] = world.channel.mails;
    expect(unit?.text).toContain('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03.');
    expect(unit?.text).toContain('Đến 13/03/2024 07:30, xã chưa nhận được báo cáo của xom-1.');
    expect(unit?.text).toContain('Dear xom-1,');
    expect(digest?.text).toContain('Chưa có địa chỉ thư, đề nghị gọi điện: xom-2.');
    expect(digest?.text).toContain('Chưa gửi báo cáo: xom-1, xom-2.');
  });

  it('gives each unit its own link to the form and to send by, and the officer all of them for the chat', async () => {
    const world = mailingWorld();

    await world.morning(13);

    const [unit = '', digest = ''] = world.channel.mails.map(({ text }) => text);
    const link = must(/https:\S+\/links\/xa-a\.xom-1\.2024-03\.[\w-]+\.0\.[\w-]{43}$/m.exec(unit)?.[0]);
    expect(unit).toContain(`Tải biểu để điền: ${link}/forms/2024-03.xlsx`);
    expect(unit).not.toContain('xom-2');
    expect(digest).toContain(`- xom-1: ${link}\n- xom-2: https://ntm.example/links/xa-a.xom-2.2024-03.`);
  });

  it('writes at most once a step, whatever the schedule does', async () => {
    const world = mailingWorld();
    await world.morning(13);
    await world.morning(13);

    const doneWorld = await world.morning(14);

    expect(doneWorld.reminders.map(({ put, sent }) => put + sent)).toEqual([0, 0, 0]);
    expect(world.sent()).toHaveLength(2);
  });

  it('writes in each step to who owes then', async () => {
    const world = mailingWorld();
    for (let day = 1; day <= 25; day += 1) {
      if (day === 14) await world.send({ unitId: 'xom-1' });
      await world.morning(day);
    }

    expect(world.sent()).toEqual([
      `${reporter} ${soon}: xom-1, kỳ tháng 3/2024`,
      `${officer} ${soon}: xa-a còn 2 đơn vị, kỳ tháng 3/2024`,
      `${officer} [NTM] Hôm nay là hạn nộp báo cáo: xa-a còn 1 đơn vị, kỳ tháng 3/2024`,
      `${officer} [NTM] Đã quá hạn nộp báo cáo: xa-a còn 1 đơn vị, kỳ tháng 3/2024`,
      `${officer} [NTM] Sắp khóa sổ kỳ báo cáo: xa-a còn 1 đơn vị, kỳ tháng 3/2024`,
    ]);
  });

  it('catches up a step that was missed while it holds, and does not send one that is over', async () => {
    const world = mailingWorld();

    await world.morning(17);

    expect(world.sent().map((line) => line.split(':')[0])).toEqual([
      `${reporter} [NTM] Hôm nay là hạn nộp báo cáo`,
      `${officer} [NTM] Hôm nay là hạn nộp báo cáo`,
    ]);
  });

  it('writes to nobody from the lock on, nor for a month that all have reported or are excused from', async () => {
    const world = mailingWorld();
    await world.send({ unitId: 'xom-1' });
    await world.act({ kind: 'excuse', unitId: 'xom-2', reason: 'Lũ quét' });
    await world.act(planned);

    await world.morning(13);
    await world.morning(20);

    expect(world.sent()).toEqual([]);
  });

  it('tells the officer which duties of the plan are overdue or due, and of which units, beside who is missing', async () => {
    const world = mailingWorld();

    await world.morning(19);

    const digest = must(world.channel.mails.find(({ to }) => to === officer)).text;
    expect(digest).toContain(
      'Nhiệm vụ của kế hoạch đã quá hạn:\n- plan, hạn 05/02/2024\n- news, hạn 18/03/2024\n- land, hạn 18/03/2024: xom-1, xom-2',
    );
    expect(digest).toContain('Duties of the plan that are overdue:\n- plan, was due on 05/02/2024');
  });

  it('tells the officer of overdue duties where every unit has reported, once a step, and no more when they are done', async () => {
    const world = mailingWorld();
    await world.send({ unitId: 'xom-1' });
    await world.act({ kind: 'excuse', unitId: 'xom-2', reason: 'Lũ quét' });

    await world.morning(13);
    await world.morning(14);
    await world.act(planned);
    await world.morning(15);

    expect(world.sent()).toEqual([`${officer} [NTM] Nhiệm vụ quá hạn: xa-a còn 1 nhiệm vụ, kỳ tháng 3/2024`]);
    expect(world.channel.mails[0]?.text).toContain('Nhiệm vụ đến hạn trong kỳ:\n- news, hạn 18/03/2024');
  });

  it('tells a unit in its reminder which of its own duties are overdue, and of nobody else’s', async () => {
    const world = mailingWorld();
    await world.morning(15);
    await world.morning(19);

    const [onTheDay, after] = world.channel.mails.flatMap(({ to, text }) => (to === reporter ? [text] : []));

    expect(onTheDay).not.toContain('Nhiệm vụ');
    expect(after).toContain('Nhiệm vụ của kế hoạch đã quá hạn:\n- land, hạn 18/03/2024\n');
    expect(after).toContain('Duties of the plan that are overdue:\n- land, was due on 18/03/2024\n');
    expect(after).not.toMatch(/- (plan|news),|xom-2/);
  });

  it('writes to a unit that owes no report of its overdue duty alone, once a step, and no more when it is done', async () => {
    const world = mailingWorld();
    await world.send({ unitId: 'xom-1', content: 0 });
    await world.morning(18);
    await world.morning(19);
    await world.morning(19);
    const mails = world.channel.mails.filter(({ to }) => to === reporter);

    const doneWorld = mailingWorld();
    await doneWorld.send({ unitId: 'xom-1', content: 0 });
    await doneWorld.act({
      kind: 'task-done',
      task: 'NV.03',
      unitId: 'xom-1',
      date: '2024-03-01',
      text: 'Đã làm',
      file: null,
    });
    await doneWorld.morning(19);

    expect(mails.map(({ subject }) => subject)).toEqual(['[NTM] Nhiệm vụ quá hạn: xom-1, kỳ tháng 3/2024']);
    expect(mails[0]?.text).toContain('- land, hạn 18/03/2024');
    expect(mails[0]?.text).not.toContain('/links/');
    expect(doneWorld.channel.mails.filter(({ to }) => to === reporter)).toEqual([]);
  });

  it('does not say that a report is owed to whom only a duty is left, where the first mail was not taken', async () => {
    const world = mailingWorld();
    world.channel.refuses = ({ to }) => (to === reporter ? 'unavailable' : undefined);
    await world.morning(19);
    await world.send({ unitId: 'xom-1', content: 0 });
    world.channel.refuses = () => undefined;

    await world.morning(19);

    expect(world.sent().filter((line) => line.startsWith(reporter))).toEqual([
      `${reporter} [NTM] Nhiệm vụ quá hạn: xom-1, kỳ tháng 3/2024`,
    ]);
  });

  it('tells whose file was refused what was wrong with it', async () => {
    const world = mailingWorld();
    const { outcome } = await world.send({ unitId: 'xom-1', content: 'bad', at: '2024-03-12T02:00:00.000Z' });

    await world.morning(13);

    const { text } = must(world.channel.mails[0]);
    expect(outcome.verdict).toBe('rejected');
    expect(text).toContain('Tệp của xom-1 gửi lúc 12/03/2024 09:00 chưa được nhận, vì còn 1 lỗi:\n- ');
    expect(text).toMatch(/Xem tất cả: https:\/\/ntm\.example\/links\/xa-a\.xom-1\.\S+\/uploads\//);
    expect(world.channel.mails[1]?.text).toContain('Cần sửa và gửi lại: xom-1.');
  });

  it('tells whose report was returned the officer’s words', async () => {
    const world = mailingWorld();
    const { object } = await world.send({ unitId: 'xom-1' });
    await world.act({
      kind: 'return',
      unitId: 'xom-1',
      uploadId: world.uploadId(object),
      receivedAt: object.lastModified,
      comment: 'Số hộ cao hơn danh sách',
    });

    await world.morning(13);

    expect(world.channel.mails[0]?.text).toContain('đã được trả lại để sửa: “Số hộ cao hơn danh sách”');
  });

  it('tries again what was not taken, and gives it up only after six tries, telling somebody', async () => {
    const world = mailingWorld();
    world.channel.refuses = ({ to }) => (to === reporter ? 'rejected' : undefined);
    await world.morning(13);
    for (let hour = 0; hour < 29; hour += 1) {
      world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000).toISOString();
      await world.process().remind('huyen');
    }

    const states = [...world.outbox.values()].map((entry) => entry.copy().delivery);
    expect(states).toMatchObject([
      { state: 'gave-up', attempts: 6, reason: 'rejected' },
      { state: 'sent', attempts: 1 },
    ]);
    expect(world.givenUp).toEqual([
      { what: 'given up', id: 'remind:xa-a:2024-03:sap-den-han:xom-1:truong-xom-1', reason: 'rejected' },
    ]);
  });

  it('drops what was not taken when the report has come meanwhile, or the step is over', async () => {
    const world = mailingWorld();
    world.channel.refuses = () => 'too-many';
    await world.morning(13);
    await world.send({ unitId: 'xom-1' });
    world.channel.refuses = () => undefined;
    await world.morning(14);
    const afterReport = world.sent();
    await world.morning(15);

    expect(afterReport).toEqual([`${officer} ${soon}: xa-a còn 2 đơn vị, kỳ tháng 3/2024`]);
    const dropped = [...world.outbox.values()]
      .map((entry) => entry.copy())
      .filter(({ delivery }) => delivery.state === 'dropped');
    expect(dropped.map(({ message, delivery }) => [message.recipientId, delivery.reason])).toEqual([
      ['truong-xom-1', 'out-of-date'],
    ]);
  });

  it('looks an address up when it sends, so that a corrected one gets what was written before', async () => {
    const world = mailingWorld();
    world.channel.refuses = () => 'rejected';
    await world.morning(13);
    world.channel.refuses = () => undefined;
    const moved = {
      ...smallMailing,
      contacts: smallMailing.contacts.map((list) => ({
        ...list,
        reporters: list.reporters.map((each) => ({ ...each, email: 'new@xa-a.example' })),
      })),
    };

    await world.morning(14, moved);

    expect(world.channel.mails.map(({ to }) => to)).toEqual([officer, 'new@xa-a.example']);
  });

  it('keeps no address in the outbox', async () => {
    const world = mailingWorld();

    await world.morning(13);

    expect(JSON.stringify([...world.outbox.values()].map((entry) => entry.copy()))).not.toContain('@');
  });

  it('delivers a summary that an earlier try did not', async () => {
    const world = mailingWorld('2024-03-20T00:00:00.000Z');
    await world.close();
    world.channel.refuses = () => 'too-many';
    await world.process().deliver(await world.latest());
    world.channel.refuses = () => undefined;

    const { deliveries } = await world.morning(21);

    expect(deliveries).toMatchObject({ sent: 2, failed: 0 });
    expect(world.channel.mails.map(({ to }) => to)).toEqual(['dang-uy@huyen.example', 'vp-ntm@huyen.example']);
  });
});
