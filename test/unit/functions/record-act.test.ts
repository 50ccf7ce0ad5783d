import { describe, expect, it } from 'vitest';
import { createGetUpload } from '../../../functions/get-upload/get-upload.ts';
import { actContracts } from '../../../shared/api/act-contracts.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { maxEvidenceBytes } from '../../../shared/domain/acts/shapes.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after } from '../steps/world.ts';
import { putObject } from '../../fakes/object-store.ts';
import { actDesk, dates, evidenceId, march, officer, reviewer } from './act-desk.ts';

const excuse = { kind: 'excuse', unitId: 'xom-2', reason: 'Lũ quét' } as const satisfies ActRequest;
const noSuchId = `excuse-${'0'.repeat(32)}`;

/** The last moment before what comes is late: the month has ended. */
const ended = after(dates.lateFrom, -3600);

/** xom-1 has sent a report; what the officer sees of it. */
async function reported(now?: string) {
  const desk = actDesk(now);
  const { object } = await desk.world.send({ content: 7 });
  const back = (comment = 'Cột tổng chưa khớp', uploadId = desk.world.uploadId(object)): ActRequest => ({
    kind: 'return',
    unitId: 'xom-1',
    uploadId,
    comment,
  });
  return { ...desk, object, back };
}

/** xom-1 was excused, and sent a report all the same. */
async function excusedThenReported() {
  const desk = actDesk();
  await desk.ask({ ...excuse, unitId: 'xom-1' });
  const { object } = await desk.world.send({ content: 7, at: after(desk.world.clock.now, 30) });
  const uploadId = desk.world.uploadId(object);
  return { ...desk, back: (): ActRequest => ({ kind: 'return', unitId: 'xom-1', uploadId, comment: 'Bản trắng' }) };
}

describe('returning a report', () => {
  it('answers the act, takes the report out of the figures and shows why in the slot', async () => {
    const { ask, back, slotOf } = await reported();

    const act = await ask(back());

    expect(actContracts['record-act'].output.parse({ ...act, notes: [] })).toEqual({ ...act, notes: [] });
    expect(await slotOf('xom-1')).toMatchObject({
      status: 'rejected',
      returned: { by: officer, comment: 'Cột tổng chưa khớp', at: act.at },
      uploads: [{ status: 'rejected' }],
    });
  });

  it('is told to the sender, with the officer’s words, until another has followed', async () => {
    const { ask, back, world, object } = await reported();
    await ask(back());
    const asSent = () => createGetUpload(world.process())(world.uploadId(object));
    const returned = await asSent();
    await world.send({ name: 'b.csv', content: 8, at: after(world.clock.now, 60) });

    expect(returned).toMatchObject({ status: 'rejected', problems: [{ code: 'returned' }], report: { unit: 'xom-1' } });
    expect(returned.problems[0]?.message.vi).toContain('Cột tổng chưa khớp');
    expect(await asSent()).toMatchObject({ status: 'superseded', problems: [] });
  });

  it('is over once a newer report is accepted', async () => {
    const { ask, back, slotOf, world, acts } = await reported();
    await ask(back());

    await world.send({ name: 'b.csv', content: 8, at: after(world.clock.now, 60) });

    expect(await slotOf('xom-1')).toMatchObject({
      status: 'on-time',
      returned: null,
      uploads: [{ status: 'accepted' }, { status: 'superseded' }],
    });
    expect((await acts()).acts).toMatchObject([{ state: 'answered' }]);
  });

  it('is refused when what was seen is not what counts, with what counts now', async () => {
    const { refusal, back, world } = await reported();
    const { object } = await world.send({ name: 'b.csv', content: 8, at: after(world.clock.now, 60) });

    const refused = await refusal(back());

    expect(refused).toMatchObject({
      kind: 'conflict',
      code: 'outdated-basis',
      faults: ['/uploadId outdated-return'],
    });
    expect(refused.text?.vi).toContain(world.uploadId(object));
  });

  it('that is asked for twice is answered as the first, also after the unit has sent another', async () => {
    const { ask, back, world } = await reported();
    const first = await ask(back());
    await world.send({ name: 'b.csv', content: 8, at: after(world.clock.now, 60) });
    world.clock.now = after(world.clock.now, 3600);

    expect(await ask(back())).toEqual(first);
    expect(await world.process().acts.find(march)).toEqual([first]);
  });

  it('of the same report with another comment is another act', async () => {
    const { ask, back, world } = await reported();
    const first = await ask(back());
    await ask({ kind: 'withdraw', actId: first.id, reason: 'Trả nhầm' });

    await ask(back('Thiếu chữ ký'));

    expect(await world.process().acts.find(march)).toHaveLength(3);
  });

  it('by somebody else when it was returned already finds nothing that counts', async () => {
    const { ask, back, refusal } = await reported();
    await ask(back());

    expect(await refusal(back(), 'deputy@xa-a')).toMatchObject({ code: 'outdated-basis' });
  });
});

describe('excusing a unit', () => {
  it('says why in the slot, until it is withdrawn', async () => {
    const { ask, slotOf } = actDesk();
    const act = await ask(excuse);
    const excused = await slotOf('xom-2');

    await ask({ kind: 'withdraw', actId: act.id, reason: 'Đã gửi được' });

    expect(excused).toMatchObject({ status: 'excused', excusedBecause: { reason: 'Lũ quét', actId: act.id } });
    expect(await slotOf('xom-2')).toMatchObject({ status: 'not-due', excusedBecause: null });
  });

  it('again after its withdrawal is a new act', async () => {
    const { ask, slotOf } = actDesk();
    const first = await ask(excuse);
    await ask({ kind: 'withdraw', actId: first.id, reason: 'Nhầm' });

    const second = await ask(excuse);

    expect(second.id).not.toBe(first.id);
    expect(await slotOf('xom-2')).toMatchObject({ status: 'excused' });
  });

  it('comes after what was known when it was done, also on a machine whose clock is behind', async () => {
    const { ask, passTo, world } = actDesk();
    const first = await ask(excuse);
    passTo(after(world.clock.now, -30));

    const second = await ask({ kind: 'withdraw', actId: first.id, reason: 'Nhầm' });

    expect(second.at > first.at).toBe(true);
  });

  it('is refused where its report counts, and taken once that was returned', async () => {
    const { ask, back, refusal, slotOf, passTo, world } = await reported();
    const ofSender = { ...excuse, unitId: 'xom-1' } as const;

    const refused = await refusal(ofSender);
    await ask(back());
    passTo(after(world.clock.now, 60));
    await ask(ofSender);

    expect(refused).toMatchObject({ kind: 'conflict', code: 'unit-has-reported' });
    expect(refused.text?.vi).toContain('xom-1');
    expect(await slotOf('xom-1')).toMatchObject({ status: 'excused', excusedBecause: { reason: 'Lũ quét' } });
  });

  it('is refused where nothing is owed', async () => {
    const { refusal } = actDesk();

    expect(await refusal({ ...excuse, unitId: 'van-phong' })).toMatchObject({
      kind: 'unprocessable',
      faults: ['/unitId owes-nothing'],
    });
  });

  it('does not cover a report that came after it and was returned', async () => {
    const { ask, back, slotOf, passTo, world } = await excusedThenReported();
    passTo(after(world.clock.now, 60));
    await ask(back());

    expect(await slotOf('xom-1')).toMatchObject({ status: 'rejected', excusedBecause: null });
  });

  it('cannot be withdrawn twice by different words, nor where it was never done', async () => {
    const { ask, refusal } = actDesk();
    const act = await ask(excuse);
    await ask({ kind: 'withdraw', actId: act.id, reason: 'Nhầm' });

    expect(await refusal({ kind: 'withdraw', actId: act.id, reason: 'Khác' })).toMatchObject({ code: 'already-done' });
    expect(await refusal({ kind: 'withdraw', actId: noSuchId, reason: 'Nhầm' })).toMatchObject({
      kind: 'unprocessable',
      faults: ['/actId no-such-act'],
    });
  });
});

describe('confirming a month', () => {
  it('holds while the month says what was seen', async () => {
    const { ask, acts, world } = await reported(ended);
    const { contentHash } = await acts();

    await ask({ kind: 'confirm', basis: contentHash });
    const confirmed = await acts();
    await world.send({ name: 'b.csv', content: 8, at: after(world.clock.now, 60) });

    expect(confirmed).toMatchObject({ contentHash, confirmation: { by: officer, current: true } });
    expect(await acts()).toMatchObject({
      confirmation: { by: officer, current: false },
      acts: [{ state: 'outdated' }],
    });
  });

  it('is refused when the month has changed since it was looked at, with what came', async () => {
    const { acts, refusal, world } = await reported(ended);
    const { contentHash } = await acts();
    await world.send({ unitId: 'xom-2', content: 8 });

    const refused = await refusal({ kind: 'confirm', basis: contentHash });

    expect(refused).toMatchObject({ kind: 'conflict', code: 'outdated-basis', faults: ['/basis outdated-confirm'] });
    expect(refused.text?.vi).toContain('xom-2');
  });

  it('is possible where nothing has been stored yet', async () => {
    const { ask, acts } = actDesk(ended);

    await ask({ kind: 'confirm', basis: (await acts()).contentHash });

    expect(await acts()).toMatchObject({ confirmation: { current: true } });
  });

  it('is in the official summary, which does not wait for it', async () => {
    const { ask, acts, closeMarch, world } = await reported(ended);
    await ask({ kind: 'confirm', basis: (await acts()).contentHash });

    await closeMarch();

    const { content } = must(await world.process().summaries.latest('huyen', '2024-03'));
    expect(content.communes.map(({ communeId, confirmed }) => [communeId, confirmed?.by])).toEqual([
      ['xa-a', officer],
      ['xa-b', undefined],
    ]);
  });

  it('is refused while the month still runs, with the moment from which it can be done', async () => {
    const { ask, acts, refusal, passTo } = await reported('2024-03-14T16:59:59.999Z');
    const basis = (await acts()).contentHash;

    const refused = await refusal({ kind: 'confirm', basis });
    passTo('2024-03-14T17:00:00.000Z');

    expect(refused).toMatchObject({ kind: 'conflict', code: 'month-running' });
    expect(refused.text?.vi).toContain('15/03/2024 00:00');
    expect(await ask({ kind: 'confirm', basis })).toMatchObject({ kind: 'confirm' });
  });
});

describe('evidence, self-assessment and verification', () => {
  const evidence = {
    kind: 'evidence',
    indicator: '2.1',
    number: '12/BC-UBND',
    date: '2024-03-01',
    summary: 'Thu gom rác',
    file: null,
  } as const;

  it('are recorded, also when the month is closed, and change no figure', async () => {
    const { ask, acts, closeMarch, world } = await reported();
    const before = (await acts()).contentHash;
    await closeMarch();

    await ask(evidence);
    await ask({ kind: 'assess', target: { criterion: 2 }, result: 'basically-met', note: '' });
    await ask({ kind: 'verify', target: { criterion: 2 }, result: 'not-met', note: 'Thiếu hồ sơ' }, reviewer);

    const view = await acts();
    expect(actContracts['get-acts'].output.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      contentHash: before,
      assessments: [{ target: { criterion: 2 }, assessed: { met: false }, verified: { result: 'not-met' } }],
    });
    expect(await world.process().summaries.latest('huyen', '2024-03')).toMatchObject({ version: 1 });
  });

  it('name the version of the file that lay there, and the hash of its bytes', async () => {
    const { ask, evidenceFile, world } = actDesk();
    const { file, fields } = await evidenceFile('Biên bản.PDF');
    const posted = must(world.post({ url: '', fields }, new Uint8Array(3)));

    const act = await ask({ ...evidence, file });

    expect(act).toMatchObject({
      file: { key: file, versionId: posted.versionId, sha256: sha256(new Uint8Array(3)) },
    });
  });

  it('cannot name a file that is larger than any form lets in', async () => {
    const { refusal, world } = actDesk();
    const file = `evidence/xa-a/2024-03/${evidenceId}.pdf`;
    putObject(world.cloud.objects, file, { bytes: new Uint8Array(maxEvidenceBytes + 1) });

    expect(await refusal({ ...evidence, file })).toMatchObject({ faults: ['/file evidence-too-large'] });
  });

  it('cannot be dated after today, which begins at midnight there', async () => {
    const { ask, refusal, passTo } = actDesk('2024-03-10T16:59:59.000Z');
    const tomorrow = { ...evidence, date: '2024-03-11' };

    const refused = await refusal(tomorrow);
    passTo('2024-03-10T17:00:00.000Z');

    expect(refused).toMatchObject({ kind: 'unprocessable', faults: ['/date date-ahead'] });
    expect(await ask(tomorrow)).toMatchObject({ date: '2024-03-11' });
  });

  it('cannot name a file that was not sent, nor one of another month', async () => {
    const { refusal } = actDesk();
    const file = 'evidence/xa-a/2024-03/0190a5e0-1234-7abc-8def-0123456789ab.pdf';

    expect(await refusal({ ...evidence, file })).toMatchObject({ faults: ['/file no-such-file'] });
    expect(await refusal({ ...evidence, file: file.replace('xa-a', 'xa-b') })).toMatchObject({
      faults: ['/file no-such-file'],
    });
  });

  it('are told every fault at once', async () => {
    const { refusal } = actDesk();
    const file = 'evidence/xa-a/2024-03/0190a5e0-1234-7abc-8def-0123456789ab.pdf';

    expect(await refusal({ ...evidence, indicator: '99.9', file })).toMatchObject({
      kind: 'unprocessable',
      code: 'act-refused',
      faults: ['/indicator no-such-indicator', '/file no-such-file'],
    });
  });

  it.each<[string, ActRequest, string]>([
    ['a unit', { ...excuse, unitId: 'xom-9' }, '/unitId no-such-unit'],
    [
      'a criterion',
      { kind: 'assess', target: { criterion: 99 }, result: 'met', note: '' },
      '/target/criterion no-such-criterion',
    ],
    [
      'an indicator',
      { kind: 'assess', target: { indicator: '9.9' }, result: 'met', note: '' },
      '/target/indicator no-such-indicator',
    ],
    ['a request', { kind: 'reopen-approve', requestId: noSuchId }, '/requestId no-such-act'],
  ])('cannot name %s that is not there', async (_what, request, fault) => {
    const { refusal } = actDesk(after(dates.locksAt, 60));

    expect(await refusal(request)).toMatchObject({ kind: 'unprocessable', faults: [fault] });
  });
});

describe('a month that there is not', () => {
  it.each([
    ['a commune', { communeId: 'xa-z', period: '2024-03' }, 'no-such-commune'],
    ['a month', { communeId: 'xa-a', period: '2025-03' }, 'no-such-period'],
  ])('knows no %s of another name', async (_what, month, code) => {
    expect(await actDesk().refusal(excuse, officer, month)).toMatchObject({ kind: 'not-found', code });
  });

  it('does nothing to a month that has not begun', async () => {
    const { refusal } = actDesk(after(dates.opensAt, -1));

    expect(await refusal(excuse)).toMatchObject({ kind: 'not-found', code: 'period-not-open' });
  });
});

describe('a month that is locked', () => {
  it.each<ActRequest>([excuse, { kind: 'confirm', basis: '0'.repeat(64) }])(
    'is not changed by $kind, and the officer is told to ask for a reopening',
    async (request) => {
      const { refusal, passTo } = actDesk();
      passTo(dates.locksAt);

      const refused = await refusal(request);

      expect(refused).toMatchObject({ kind: 'conflict', code: 'month-closed' });
      expect(refused.text?.vi).toContain('mở lại kỳ');
    },
  );

  it('is not changed by a return or by withdrawing an excuse, a second before it is', async () => {
    const { ask, back, passTo, refusal } = await reported();
    const act = await ask(excuse);
    passTo(dates.locksAt);

    expect(await refusal(back())).toMatchObject({ code: 'month-closed' });
    expect(await refusal({ kind: 'withdraw', actId: act.id, reason: 'Nhầm' })).toMatchObject({ code: 'month-closed' });
    passTo(after(dates.locksAt, -1));
    expect(await ask({ kind: 'withdraw', actId: act.id, reason: 'Nhầm' })).toMatchObject({ kind: 'withdraw' });
  });

  it('still answers an act that was recorded before', async () => {
    const { ask, passTo } = actDesk();
    const act = await ask(excuse);
    passTo(after(dates.locksAt, 60));

    expect(await ask(excuse)).toEqual(act);
  });
});

describe('reopening a month for a unit', () => {
  const request = (days: number): ActRequest => ({
    kind: 'reopen-request',
    unitId: 'xom-2',
    reason: 'Xóm mất điện',
    expiresAt: after(dates.locksAt, 60 + days * 86_400),
  });

  it('is asked for, agreed to by another, and shown in the slot', async () => {
    const { ask, slotOf, closeMarch, world, passTo } = actDesk();
    await closeMarch();
    const asked = await ask(request(2));
    const requested = await slotOf('xom-2');

    await ask({ kind: 'reopen-approve', requestId: asked.id }, reviewer);
    const approved = await slotOf('xom-2');
    passTo(after(world.clock.now, 2 * 86_400));

    expect(requested?.ticket).toMatchObject({ state: 'requested', requestId: asked.id, reason: 'Xóm mất điện' });
    expect(approved?.ticket).toMatchObject({ state: 'approved' });
    expect((await slotOf('xom-2'))?.ticket).toMatchObject({ state: 'expired' });
  });

  it('is not agreed to by the one who asked, in whatever words', async () => {
    const { ask, refusal, closeMarch } = actDesk();
    await closeMarch();
    const { id: requestId } = await ask(request(2));

    expect(await refusal({ kind: 'reopen-approve', requestId })).toMatchObject({ code: 'same-person' });
    expect(await ask({ kind: 'reopen-approve', requestId }, 'chairman@xa-a')).toMatchObject({ by: 'chairman@xa-a' });
    expect(await refusal({ kind: 'reopen-approve', requestId }, reviewer)).toMatchObject({ code: 'already-done' });
  });

  it('is not agreed to when it has expired', async () => {
    const { ask, refusal, closeMarch, passTo, world } = actDesk();
    await closeMarch();
    const { id: requestId } = await ask(request(2));
    passTo(after(world.clock.now, 2 * 86_400));

    expect(await refusal({ kind: 'reopen-approve', requestId }, reviewer)).toMatchObject({ code: 'ticket-expired' });
  });

  it.each([
    ['0 days', 0, ['/expiresAt bad-expiry']],
    ['7 days', 7, []],
    ['more than 7 days', 7.001, ['/expiresAt bad-expiry']],
  ])('for %s: %j', async (_what, days, faults) => {
    const { refusal, closeMarch } = actDesk();
    await closeMarch();

    expect((await refusal(request(days))).faults).toEqual(faults);
  });

  it('is not needed, and refused, while the month is open', async () => {
    expect(await actDesk(after(dates.locksAt, -1)).refusal(request(1))).toMatchObject({ code: 'month-open' });
  });

  it('lets the unit’s file in and restates the month, with who asked and who agreed in the acts', async () => {
    const { ask, closeMarch, world, acts } = actDesk();
    await closeMarch();
    const { id: requestId } = await ask(request(2));
    await ask({ kind: 'reopen-approve', requestId }, reviewer);

    const { outcome } = await world.send({ unitId: 'xom-2', content: 3, at: after(world.clock.now, 1) });

    expect(outcome).toMatchObject({ verdict: 'accepted' });
    expect(await world.process().summaries.latest('huyen', '2024-03')).toMatchObject({ version: 2 });
    expect((await acts()).acts.map(({ state, act }) => [act.kind, act.by, state])).toEqual([
      ['reopen-approve', reviewer, 'approved'],
      ['reopen-request', officer, 'approved'],
    ]);
  });
});

describe('a form for evidence', () => {
  it('is for one file of ten megabytes at most, under the month’s evidence', async () => {
    const { evidenceFile, world } = actDesk();

    const form = await evidenceFile('Ảnh chụp.JPEG');

    expect(actContracts['create-evidence-file'].output.parse(form)).toEqual(form);
    expect(form.file).toBe('evidence/xa-a/2024-03/0190a5e0-1234-7abc-8def-0123456789ab.jpg');
    expect(world.post(form, new Uint8Array(10 * 1_048_576 + 1))).toBeUndefined();
    expect(world.post(form, new Uint8Array(10 * 1_048_576))).toBeDefined();
  });

  it('is not given for what is larger', async () => {
    const { evidenceFile } = actDesk();

    await expect(evidenceFile('a.pdf', 10 * 1_048_576 + 1)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
