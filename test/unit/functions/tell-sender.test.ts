import { describe, expect, it } from 'vitest';
import { reportReturned } from '../../../events/report-returned.v1.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after } from '../steps/world.ts';
import { mailingWorld } from './mailing-world.ts';

/** The report of one of xa-a's hamlets has been returned; xom-1 has a reporter with an address, xom-2 has none. */
async function returnedWorld(unitId = 'xom-1') {
  const world = mailingWorld('2024-03-12T01:00:00.000Z');
  const { object } = await world.send({ unitId });
  const receivedAt = world.clock.now;
  world.clock.now = after(receivedAt, 5400);
  const uploadId = world.uploadId(object);
  const act = await world.act({ kind: 'return', unitId, uploadId, receivedAt, comment: 'Cột tổng chưa khớp' });
  const [said, ...more] = world.said().filter(({ name }) => name === reportReturned.name);
  const { detail } = reportReturned.schema.parse(must(said).body);
  return { ...world, returned: detail, returns: 1 + more.length, returnAct: act };
}

describe('a return', () => {
  it('is said on the bus once it has taken effect, without the officer’s words', async () => {
    const { returned, returns, returnAct, said } = await returnedWorld();

    expect(returns).toBe(1);
    expect(returned).toMatchObject({ communeId: 'xa-a', unitId: 'xom-1', actId: returnAct.id });
    expect(JSON.stringify(said())).not.toContain('Cột tổng');
  });

  it('is told to who reports for the unit, with the comment, the deadline, the form and the unit’s link', async () => {
    const { process, returned, channel } = await returnedWorld();

    const told = await process().tellSender(returned);

    expect(told).toMatchObject({ put: 1, sent: 1, open: 0 });
    const { to, subject, text } = must(channel.mails[0]);
    expect([to, subject]).toEqual(['xom-1@xa-a.example', '[NTM] Báo cáo được trả lại để sửa: xom-1, kỳ tháng 3/2024']);
    expect(text).toContain('Lúc 12/03/2024 09:30, công chức xã trả lại báo cáo của xom-1 để sửa: “Cột tổng chưa khớp”');
    expect(text).toContain('Gửi lại trước 16/03/2024 00:00 thì vẫn đúng hạn');
    expect(text).toMatch(/https:\/\/ntm\.example\/links\/xa-a\.xom-1\.\S+\/forms\/2024-03\.xlsx/);
  });

  it('is told once, however often the event comes, and again where it is made anew', async () => {
    const { process, returned, channel, act, clock, returnAct } = await returnedWorld();
    await Promise.all([process().tellSender(returned), process().tellSender(returned)]);
    await process().tellSender(returned);
    const { uploadId } = returned;
    clock.now = after(clock.now, 60);
    await act({ kind: 'withdraw', actId: returnAct.id, reason: 'Nhầm' });
    clock.now = after(clock.now, 60);
    const receivedAt = '2024-03-12T01:00:00.000Z';
    const anew = await act({ kind: 'return', unitId: 'xom-1', uploadId, receivedAt, comment: 'Thiếu chữ ký' });

    await process().tellSender({ ...returned, actId: anew.id });

    expect(channel.mails.map(({ text }) => /“(.*)”/.exec(text)?.[1])).toEqual(['Cột tổng chưa khớp', 'Thiếu chữ ký']);
  });

  it('is not told any more when it was withdrawn, or answered by a newer report', async () => {
    const withdrawn = await returnedWorld();
    withdrawn.clock.now = after(withdrawn.clock.now, 60);
    await withdrawn.act({ kind: 'withdraw', actId: withdrawn.returnAct.id, reason: 'Nhầm' });
    const answered = await returnedWorld();
    await answered.send({ name: 'b.csv', at: after(answered.clock.now, 60) });

    for (const { process, returned, channel } of [withdrawn, answered]) {
      expect(await process().tellSender(returned)).toMatchObject({ put: 0, open: 0 });
      expect(channel.mails).toEqual([]);
    }
  });

  it('is told to nobody where no address is known', async () => {
    const { process, returned, channel } = await returnedWorld('xom-2');

    expect(await process().tellSender(returned)).toMatchObject({ put: 0, open: 0 });
    expect(channel.mails).toEqual([]);
  });

  it('is still open where the mail was not taken, and is sent when it is time', async () => {
    const { process, returned, channel, clock } = await returnedWorld();
    channel.refuses = () => 'too-many';
    const first = await process().tellSender(returned);
    channel.refuses = () => undefined;
    clock.now = after(clock.now, 60);

    const second = await process().tellSender(returned);

    expect([first, second]).toMatchObject([
      { failed: 1, open: 1 },
      { sent: 1, open: 0 },
    ]);
  });

  it('that was recorded by one who died before it was said is said by the sweep', async () => {
    const world = mailingWorld('2024-03-12T01:00:00.000Z');
    const { object } = await world.send();
    const content = { kind: 'return', unitId: 'xom-1', uploadId: world.uploadId(object), comment: 'x' } as const;
    world.cloud.acts.clear();
    const dying = world.act({ ...content, receivedAt: world.clock.now }, (step) => {
      if (step === 'bus.publish before') throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');

    await world.close();

    expect(world.said().filter(({ name }) => name === 'report-returned')).toHaveLength(1);
  });
});
