import { describe, expect, it } from 'vitest';
import { must } from '../../fixtures/reports/form-of.ts';
import { mailingWorld } from './mailing-world.ts';

const closing = '2024-03-20T00:00:00.000Z';

async function closedWorld() {
  const world = mailingWorld();
  await world.send({ unitId: 'xom-1' });
  world.clock.now = closing;
  await world.close();
  return { ...world, summary: await world.latest() };
}

describe('a published version', () => {
  it('is delivered to each recipient of the list once, however often the event comes', async () => {
    const { process, summary, channel } = await closedWorld();

    const first = await process().deliver(summary);
    const again = await process().deliver(summary);

    expect(first).toMatchObject({ put: 2, sent: 2, open: 0 });
    expect(again).toMatchObject({ put: 0, sent: 0, open: 0 });
    expect(channel.mails.map(({ id, to }) => [id, to])).toEqual([
      ['deliver:huyen:2024-03:0001:vp-ntm', 'vp-ntm@huyen.example'],
      ['deliver:huyen:2024-03:0001:dang-uy', 'dang-uy@huyen.example'],
    ]);
  });

  it('says the month’s dates, the key figures, which version they are, and where all of it is', async () => {
    const { process, summary, channel } = await closedWorld();

    await process().deliver(summary);

    const { subject, text } = must(channel.mails[0]);
    expect(subject).toBe('[NTM] Tổng hợp chính thức huyen, kỳ tháng 3/2024, bản 1');
    expect(text).toContain('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03.');
    expect(text).toContain('4 đơn vị phải nộp; đúng hạn 1, nộp muộn 0, chưa nộp 3');
    expect(text).toContain(`Mã kiểm tra (SHA-256): ${summary.hash}`);
    expect(text).toContain('https://ntm.example/districts/huyen/summaries/2024-03?version=1');
    expect(text).toContain('1 received, 0 lost');
    expect(text).not.toContain('thay cho');
  });

  it('says which one it replaces and, where that is told, what is different', async () => {
    const { process, summary, channel } = await closedWorld();
    const text = (vi: string) => ({ vi, en: vi });
    const change = { path: '/totals/movements/PT.02', before: 7, after: 8, text: text('PT.02 từ 7 thành 8 m²') };
    const reason = { kind: 'reopened' as const, communeId: 'xa-a', text: text('Mở lại kỳ cho xom-2') };
    const restatement = {
      replaces: 1,
      authors: ['officer@xa-a'],
      reasons: [reason],
      reasonCount: 1,
      changes: [change],
      changeCount: 3,
    };
    const restated = { ...summary, version: 2, restatement };

    await process().deliver(summary);
    await process().deliver(restated);

    const mail = must(channel.mails[2]);
    expect(channel.mails).toHaveLength(4);
    expect(mail.subject).toBe('[NTM] Tổng hợp điều chỉnh huyen, kỳ tháng 3/2024, bản 2');
    expect(mail.text).toContain(
      'Bản này thay cho bản 1.\nLý do:\n- Mở lại kỳ cho xom-2\nThay đổi:\n- PT.02 từ 7 thành 8 m²\n- và 2 mục khác',
    );
    expect(mail.text).not.toContain('officer@xa-a');
  });

  it('is delivered once where the event comes twice at the same moment, and neither run has to come again', async () => {
    const { process, summary, channel } = await closedWorld();
    const tick = () => new Promise<void>((go) => setImmediate(go));

    const both = await Promise.all([process(tick).deliver(summary), process(tick).deliver(summary)]);

    expect(channel.mails).toHaveLength(2);
    expect(both.map(({ open }) => open)).toEqual([0, 0]);
  });

  it('is left open by a run whose other died with a message in hand', async () => {
    const { process, summary, channel } = await closedWorld();
    const dying = process((step) => {
      if (step === 'channel.send before') throw new Error('killed');
    });
    await expect(dying.deliver(summary)).rejects.toThrow('killed');

    const delivered = await process().deliver(summary);

    expect(delivered).toMatchObject({ sent: 1, waiting: 1, open: 1 });
    expect(channel.mails).toHaveLength(1);
  });

  it('is still open for a recipient who was not reached, and is sent to that one alone when it is time', async () => {
    const { process, summary, channel, clock } = await closedWorld();
    channel.refuses = ({ to }) => (to.startsWith('vp-ntm') ? 'too-many' : undefined);
    const first = await process().deliver(summary);
    channel.refuses = () => undefined;
    const atOnce = await process().deliver(summary);
    clock.now = '2024-03-20T00:01:00.000Z';

    const later = await process().deliver(summary);

    expect([first, atOnce, later]).toMatchObject([
      { sent: 1, failed: 1, open: 1 },
      { sent: 0, waiting: 1, open: 1 },
      { sent: 1, failed: 0, open: 0 },
    ]);
    expect(channel.mails).toHaveLength(2);
  });

  it('is shown by recipient, with what became of it and without addresses', async () => {
    const { process, summary, channel } = await closedWorld();
    channel.refuses = ({ to }) => (to.startsWith('vp-ntm') ? 'too-many' : undefined);
    await process().deliver(summary);
    await process().deliver({ ...summary, version: 2 });

    const view = await process().deliveries({ districtId: 'huyen', period: '2024-03' });

    expect(view.periodText.vi).toContain('15/02–14/03/2024');
    expect(view.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(view.versions[0]?.deliveries).toEqual([
      {
        recipientId: 'dang-uy',
        name: { vi: 'dang-uy', en: 'dang-uy' },
        state: 'sent',
        attempts: 1,
        at: closing,
        nextTry: null,
        reason: null,
      },
      {
        recipientId: 'vp-ntm',
        name: { vi: 'vp-ntm', en: 'vp-ntm' },
        state: 'failed',
        attempts: 1,
        at: closing,
        nextTry: '2024-03-20T00:01:00.000Z',
        reason: 'too-many',
      },
    ]);
    expect(JSON.stringify(view)).not.toContain('@');
  });
});
