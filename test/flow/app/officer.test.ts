import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ActsView, EvidenceFile } from '../../../shared/api/act-contracts.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { corrected } from './corrected.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { startClosed, startWithSamples } from './prepared.ts';
import {
  districtOfficer,
  jsonPost,
  lock,
  officer,
  sample,
  startApp,
  type ProblemDocument,
  type Running,
} from './running.ts';

const acts = '/communes/luc-ba/acts/2024-03';
const record = (app: Running, by: Person, body: unknown) =>
  app.ask<Act & ProblemDocument & { notes: Bilingual[] }>(acts, jsonPost(body), by);
const slotOf = async (app: Running, unitId: string) => (await app.slots()).slots.find((slot) => slot.unitId === unitId);
const hours = (count: number) => new Date(lock.getTime() + count * 3_600_000);

describe('the officer’s part', () => {
  it('returns a report, and the hamlet sends it again', async () => {
    const app = await startWithSamples();
    const uploadId = (await slotOf(app, 'xom-2'))?.uploads[0]?.uploadId;

    const act = await record(app, officer, { kind: 'return', unitId: 'xom-2', uploadId, comment: 'Thiếu PT.08' });
    const again = await record(app, officer, { kind: 'return', unitId: 'xom-2', uploadId, comment: 'Thiếu PT.08' });
    const returned = await app.verdict(uploadId ?? '');
    const without = await app.summary();
    const resent = await app.verdict(await app.send('xom-2', 'sua.csv', corrected()));

    expect(act.status).toBe(201);
    expect(again.body).toEqual(act.body);
    expect(act.body.notes.map(({ vi }) => vi)).toEqual([
      expect.stringContaining('Xóm 2 được báo ngay bằng thư (1 người nhận)'),
      expect.stringContaining('Gửi lại trước 16/03/2024 00:00'),
    ]);
    expect(returned).toMatchObject({ status: 'rejected', problems: [{ code: 'returned', found: 'Thiếu PT.08' }] });
    expect(without.totals.movements['PT.08']?.month).toBe(8);
    expect(without.proof).toMatchObject({ received: 7, accepted: 5, rejected: 2, lost: 0 });
    expect(resent).toMatchObject({ status: 'accepted' });
    expect(await slotOf(app, 'xom-2')).toMatchObject({ status: 'on-time', amended: false, returned: null });
    expect((await app.summary()).totals.movements['PT.08']?.month).toBe(13);
  });

  it('reopens a closed month for one unit and a while, by two people, and the month is restated', async () => {
    const app = await startClosed();
    const send = () => app.send('xom-2', 'sua.csv', corrected());

    const late = await app.verdict(await send());
    const request = await record(app, officer, {
      kind: 'reopen-request',
      unitId: 'xom-2',
      reason: 'Nhập sai khối lượng rác',
      expiresAt: hours(48).toISOString(),
    });
    const alone = await record(app, officer, { kind: 'reopen-approve', requestId: request.body.id });
    const approval = await record(app, districtOfficer, { kind: 'reopen-approve', requestId: request.body.id });
    // A file of the approval's second may have come before it.
    await app.run.moveClock(hours(1));
    const letIn = await app.verdict(await send());
    await app.run.settled();
    const restated = await app.summary();
    await app.run.moveClock(hours(49));
    const expired = await app.verdict(await send());

    expect(late).toMatchObject({ status: 'rejected', problems: [{ code: 'after-lock' }] });
    expect(late.problems[0]?.message.vi).toContain('mở lại kỳ');
    expect([request.status, alone.status, approval.status]).toEqual([201, 409, 201]);
    expect(alone.body.code).toBe('same-person');
    expect(letIn).toMatchObject({ status: 'accepted' });
    expect(restated).toMatchObject({ status: 'restated', version: 2, proof: { late: 1, lost: 0 } });
    expect(restated.totals.movements['PT.08']?.month).toBe(13);
    expect(expired).toMatchObject({ problems: [{ code: 'after-lock' }] });
    expect((await app.summary()).version).toBe(2);
    const { body } = await app.ask<ActsView>(acts);
    expect(body.acts.map(({ state, act }) => [act.kind, state])).toEqual([
      ['reopen-approve', 'expired'],
      ['reopen-request', 'expired'],
    ]);
  });

  it('confirms what was seen, keys a report in with its scan, keeps evidence, and is told when not known', async () => {
    const app = await startApp();
    const evidence = await app.ask<{ file: string; url: string; fields: Record<string, string> }>(
      '/communes/luc-ba/evidence-files/2024-03',
      jsonPost({ fileName: 'ban-giay.pdf', size: 4 }),
      officer,
    );
    const scanned = await app.post({ uploadId: '', ...evidence.body }, new TextEncoder().encode('%PDF'));
    const asked = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'a.csv', size: 1 };
    const onBehalf = { channel: 'paper', note: '', scan: evidence.body.file };

    const asItself = await app.ask<ProblemDocument>('/uploads', jsonPost({ ...asked, onBehalf }), reporterOf(asked));
    const form = await app.ask<Parameters<Running['post']>[0]>('/uploads', jsonPost({ ...asked, onBehalf }), officer);
    await app.post(form.body, sample('xom-2_2024-03.csv'));
    await app.verdict(form.body.uploadId);
    const { body } = await app.ask<ActsView>(acts);
    const early = await record(app, officer, { kind: 'confirm', basis: body.contentHash });
    await app.run.moveClock(new Date('2024-03-15T08:00:00+07:00'));
    const confirmed = await record(app, officer, { kind: 'confirm', basis: body.contentHash });
    const outdated = await record(app, officer, { kind: 'confirm', basis: '0'.repeat(64) });
    const paper = { indicator: '17.4', number: '12/BC-UBND', date: '2024-03-10', summary: 'Biên bản kiểm tra' };
    const proven = await record(app, officer, { kind: 'evidence', ...paper, file: evidence.body.file });

    expect([evidence.status, scanned.status, form.status]).toEqual([201, 204, 201]);
    expect(asItself).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    expect(await slotOf(app, 'xom-2')).toMatchObject({ keyedIn: { by: officer.id, channel: 'paper' } });
    expect(body.acts).toMatchObject([{ act: { kind: 'keyed-in', scan: { key: evidence.body.file } } }]);
    expect(early).toMatchObject({ status: 409, body: { code: 'month-running' } });
    expect([confirmed.status, proven.status]).toEqual([201, 201]);
    expect(proven.body).toMatchObject({ file: { key: evidence.body.file } });
    expect(outdated).toMatchObject({ status: 409, body: { code: 'outdated-basis' } });
    expect(await app.progress()).toMatchObject({ confirmation: { current: true }, contentHash: body.contentHash });
    await app.close();
    expect((await app.summary()).communes[0]).toMatchObject({ confirmed: { by: officer.id } });
    const grid = await app.ask<{ units: { unitId: string; slots: unknown[] }[] }>('/communes/luc-ba/slot-grid/2024');
    expect(grid.body.units.find(({ unitId }) => unitId === 'xom-2')?.slots[2]).toEqual({
      status: 'on-time',
      amended: false,
    });
  });

  it('shows a file that an act names to whoever verifies, and to nobody else', async () => {
    const app = await startApp();
    const place = '/communes/luc-ba/evidence-files/2024-03';
    const form = await app.ask<{ file: string; url: string; fields: Record<string, string> }>(
      place,
      jsonPost({ fileName: 'ban-giay.pdf', size: 4 }),
      officer,
    );
    await app.post({ uploadId: '', ...form.body }, new TextEncoder().encode('%PDF'));
    const unnamed = await app.ask<ProblemDocument>(`${place}/${form.body.file.split('/').at(-1)}`);
    const paper = { indicator: '17.4', number: '12/BC-UBND', date: '2024-03-10', summary: 'Biên bản kiểm tra' };
    await record(app, officer, { kind: 'evidence', ...paper, file: form.body.file });

    const path = (await app.ask<ActsView>(acts)).body.acts[0]?.links.file ?? '';
    const byDistrict = await app.ask<EvidenceFile>(path, undefined, districtOfficer);
    const byReporter = await app.ask<ProblemDocument>(
      path,
      undefined,
      reporterOf({ communeId: 'luc-ba', unitId: 'xom-2' }),
    );
    const file = await fetch(byDistrict.body.url);
    await app.run.moveClock(new Date(app.run.clock.now().getTime() + 301_000));

    expect(unnamed).toMatchObject({ status: 404, body: { code: 'no-such-evidence' } });
    expect([file.status, await file.text()]).toEqual([200, '%PDF']);
    expect(byDistrict.body.sha256).toBe(createHash('sha256').update('%PDF').digest('hex'));
    expect(byReporter.status).toBe(403);
    expect((await fetch(byDistrict.body.url)).status).toBe(403);
  });
});
