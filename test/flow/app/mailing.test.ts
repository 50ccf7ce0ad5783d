import { describe, expect, it } from 'vitest';
import type { DeliveriesView } from '../../../shared/api/deliveries-view.ts';
import type { LocalRunOptions } from '../../../infra/local/start-local-run.ts';
import { mailsIn } from '../../fixtures/mail/read-eml.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { folderWithSamples } from './prepared.ts';
import { jsonPost, officer, sample, startApp } from './running.ts';

async function startWithMails(options: Partial<LocalRunOptions> = {}) {
  const dataDir = await folderWithSamples();
  const app = await startApp({ ...options, dataDir });
  const mails = () => mailsIn(dataDir);
  const idsOf = (kind: string) =>
    mails()
      .flatMap(({ headers }) => headers['x-ntm-message-id'] ?? [])
      .filter((id) => id.startsWith(`${kind}:`))
      .toSorted();
  /** A clock that leaps while somebody is sending would take the message out of his hands. */
  const morning = async (date: string) => {
    await app.run.moveClock(`${date}T07:30:00+07:00`);
    await app.run.settled();
  };
  return { ...app, mails, idsOf, morning };
}

const reminders = (step: string, ...recipients: string[]) =>
  recipients.map((id) => `remind:luc-ba:2024-03:${step}:${id === 'can-bo-ntm' ? 'all-units' : id}:${id}`).toSorted();

describe('reminders', () => {
  it('are written as the clock passes each step, to whoever owes a report then, and once', async () => {
    const app = await startWithMails();

    await app.morning('2024-03-13');
    const soon = app.idsOf('remind');
    await app.morning('2024-03-14');
    const dayAfter = app.idsOf('remind');
    await app.verdict(
      await app.send(
        'xom-3',
        'xom-3.csv',
        Buffer.from(
          sample('xom-2_2024-03.csv')
            .toString()
            .replaceAll(/x(óm) 2/gi, 'X$1 3'),
        ),
      ),
    );
    await app.morning('2024-03-15');
    const due = app.idsOf('remind').filter((id) => !soon.includes(id));
    await app.run.invoke('remind-late-units', { districtId: 'dai-tu' });
    await app.run.settled();

    expect(soon).toEqual(reminders('sap-den-han', 'can-bo-ntm', 'xom-3', 'xom-4', 'xom-5', 'xom-7'));
    expect(dayAfter).toEqual(soon);
    expect(due).toEqual(reminders('den-han', 'can-bo-ntm', 'xom-4', 'xom-5', 'xom-7'));
    expect(app.idsOf('remind')).toHaveLength(soon.length + due.length);
  }, 120_000);

  it('say in Vietnamese what to do, with the form’s address, and why a file was not taken', async () => {
    const app = await startWithMails();

    await app.morning('2024-03-13');

    const of = (to: string) => app.mails().find(({ headers }) => headers['to'] === `${to}@luc-ba.example`);
    expect(of('xom-4')?.headers).toMatchObject({
      from: 'nong-thon-moi@dai-tu.example',
      subject: '[NTM] Sắp đến hạn nộp báo cáo: Xóm 4, kỳ tháng 3/2024',
    });
    expect(of('xom-4')?.text).toContain('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03.');
    const form = must(/http:\S+\/links\/luc-ba\.xom-4\.\S+\/forms\/2024-03\.xlsx/.exec(of('xom-4')?.text ?? '')?.[0]);
    expect(form.startsWith(app.run.pagesUrl)).toBe(true);
    expect((await fetch(form)).status).toBe(200);
    expect(of('xom-7')?.text).toMatch(/chưa được nhận, vì còn 6 lỗi:\n- .*\n- .*\n- .*\nXem tất cả: /);
    expect(of('can-bo-ntm')?.text).toContain('Chưa có địa chỉ thư, đề nghị gọi điện: Xóm 8.');
    expect(of('can-bo-ntm')?.text).toContain(
      'Chưa gửi báo cáo: Xóm 3, Xóm 4, Xóm 5, Xóm 8.\nCần sửa và gửi lại: Xóm 7.',
    );
  }, 120_000);
});

describe('a report that was returned', () => {
  it('is told to its sender at once and once, with a form that can be had by the link, also when the event comes again', async () => {
    const app = await startWithMails({
      delivery: async (_event, send) => {
        await send();
        await send();
      },
    });
    const { slots } = await app.slots();
    const uploadId = slots.find(({ unitId }) => unitId === 'xom-2')?.uploads[0]?.uploadId;
    const deed = { kind: 'return', unitId: 'xom-2', uploadId, comment: 'Thiếu PT.08' };

    await app.ask('/communes/luc-ba/acts/2024-03', jsonPost(deed), officer);
    await app.run.settled();

    expect(app.idsOf('return')).toEqual([expect.stringMatching(/^return:luc-ba:2024-03:[0-9a-f]{32}:xom-2$/)]);
    const mail = must(app.mails().find(({ headers }) => headers['to'] === 'xom-2@luc-ba.example'));
    expect(mail.headers['subject']).toBe('[NTM] Báo cáo được trả lại để sửa: Xóm 2, kỳ tháng 3/2024');
    expect(mail.text).toContain('“Thiếu PT.08”');
    const form = must(/http:\S+\/links\/luc-ba\.xom-2\.\S+\/forms\/2024-03\.xlsx/.exec(mail.text)?.[0]);
    expect((await fetch(form)).status).toBe(200);
  }, 120_000);
});

describe('a closed month', () => {
  it('is delivered to each of the 21 on the list once, also when the close and the event come again', async () => {
    const app = await startWithMails({
      delivery: async (_event, send) => {
        await send();
        await send();
      },
    });

    await app.close();
    await app.run.settled();
    await app.close();
    await app.run.settled();

    const march = app.idsOf('deliver').filter((id) => id.includes(':2024-03:'));
    expect(march).toHaveLength(21);
    expect(new Set(march).size).toBe(21);
    const { body } = await app.ask<DeliveriesView>('/districts/dai-tu/deliveries/2024-03');
    expect(body.versions.map(({ version }) => version)).toEqual([1]);
    expect(new Set(body.versions[0]?.deliveries.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(['sent 1']),
    );
    expect(JSON.stringify(body)).not.toContain('@');
    const { text } = app.mails().find(({ headers }) => headers['x-ntm-message-id'] === march[0]) ?? { text: '' };
    expect(text).toContain('Xã Lục Ba: đạt 14/19; chưa đạt: 1, 2, 13, 17, 18.');
    expect(text).toContain('số liệu minh họa');
  }, 120_000);

  it('is delivered by the next run where a sender dies, and a second time only to the one whose mail was out', async () => {
    let armed = false;
    let died = false;
    const app = await startWithMails({
      onCall: ({ principal, action }, phase) => {
        if (!armed || died || principal !== 'deliver-summary' || action !== 'SendEmail' || phase !== 'after') return;
        died = true;
        return 'kill';
      },
    });
    // January and February are closed and delivered in the night before.
    await app.morning('2024-03-13');
    armed = true;
    await app.close();
    await expect.poll(() => died, { timeout: 60_000, interval: 50 }).toBe(true);

    await app.run.moveClock(new Date(app.run.clock.now().getTime() + 20 * 60_000));
    app.run.redeliver();
    await app.run.settled();

    const march = app.idsOf('deliver').filter((id) => id.includes(':2024-03:'));
    expect(new Set(march).size).toBe(21);
    expect(march).toHaveLength(22);
    const { body } = await app.ask<DeliveriesView>('/districts/dai-tu/deliveries/2024-03');
    const attempts = body.versions[0]?.deliveries.map((delivery) => delivery.attempts) ?? [];
    expect(attempts.toSorted((a, b) => b - a).slice(0, 2)).toEqual([2, 1]);
  }, 120_000);
});
