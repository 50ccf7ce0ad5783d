import { describe, expect, it } from 'vitest';
import { createGetUpload } from '../../../functions/get-upload/get-upload.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { keyOfUpload } from '../../../shared/domain/slot.ts';
import { after, datesOf, smallWorld, type Sent } from '../steps/world.ts';

const uploadId = '0190a5e0-1234-7abc-8def-0123456789ab';
const name = `${uploadId}.csv`;
const early = '2024-03-10T01:00:00.000Z';
const late = '2024-03-10T02:00:00.000Z';

function desk() {
  const world = smallWorld();
  const getUpload = createGetUpload(world.process());
  return { world, getUpload, send: (sent: Sent) => world.send({ name, ...sent }) };
}

describe('what became of an upload', () => {
  it('is waiting while only the form was handed out', async () => {
    const { world, getUpload } = desk();
    const slot = { communeId: 'xa-a', unitId: 'xom-1', period: '2024-03' };
    const times = { createdAt: early, expiresAt: late };
    await world.process().ledger.putTicket({ ...slot, uploadId, key: 'k', fileName: 'a.csv', ...times });

    expect(await getUpload(uploadId)).toEqual({
      ...slot,
      uploadId,
      status: 'waiting',
      receivedAt: null,
      byLink: false,
      problems: [],
      warnings: [],
      report: null,
      places: {},
      receipt: null,
      links: { marked: null, receipt: null },
      earlier: [],
    });
  });

  it('that was asked for by a link says so before anything came', async () => {
    const { world, getUpload } = desk();
    const slot = { communeId: 'xa-a', unitId: 'xom-1', period: '2024-03' };
    const key = keyOfUpload(slot, { uploadId, extension: '.csv', byLink: true });
    const ticket = { ...slot, uploadId, key, fileName: 'a.csv', createdAt: early, expiresAt: late };
    await world.process().ledger.putTicket(ticket);

    expect(await getUpload(uploadId)).toMatchObject({ status: 'waiting', byLink: true });
  });

  it('is accepted, with its report', async () => {
    const { getUpload, send } = desk();
    await send({ at: early });

    const view = await getUpload(uploadId);

    expect(view).toMatchObject({
      uploadId,
      communeId: 'xa-a',
      unitId: 'xom-1',
      period: '2024-03',
      status: 'accepted',
      receivedAt: early,
      problems: [],
      report: { unit: 'xom-1', movements: { 'PT.02': 7 } },
      receipt: { receivedAt: early, receivedAtText: { vi: '10/03/2024 08:00' } },
      links: { marked: `/uploads/${uploadId}/marked.xlsx`, receipt: `/uploads/${uploadId}/receipt.txt` },
      earlier: [],
    });
    expect(contracts['get-upload'].output.parse(view)).toEqual(view);
  });

  it('is rejected, with every problem and no report', async () => {
    const { getUpload, send } = desk();
    await send({ content: 'bad' });

    expect(await getUpload(uploadId)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'not-a-number' }],
      report: null,
      receipt: null,
      links: { marked: `/uploads/${uploadId}/marked.xlsx`, receipt: null },
    });
  });

  it('is rejected when it came after the lock, which its problem says', async () => {
    const { world, getUpload, send } = desk();
    world.clock.now = after(datesOf('2024-03').locksAt, 5);
    await send({});

    expect(await getUpload(uploadId)).toMatchObject({ status: 'rejected', problems: [{ code: 'after-lock' }] });
  });

  it('is superseded once a newer one is accepted, and only then', async () => {
    const { getUpload, send } = desk();
    await send({ at: early });
    await send({ name: 'b.csv', at: late, content: 'bad' });
    expect((await getUpload(uploadId)).status).toBe('accepted');

    await send({ name: 'c.csv', at: late, content: 2 });

    expect((await getUpload(uploadId)).status).toBe('superseded');
  });

  it('is that of the newest where one form was sent twice, and lists the other', async () => {
    const { getUpload, send } = desk();
    await send({ at: early, content: 1 });
    await send({ at: late, content: 2 });

    expect(await getUpload(uploadId)).toMatchObject({
      status: 'accepted',
      receivedAt: late,
      report: { movements: { 'PT.02': 2 } },
      earlier: [{ receivedAt: early, status: 'superseded' }],
    });
  });

  it('is rejected where the second file of one form is bad, while the first still counts', async () => {
    const { getUpload, send } = desk();
    await send({ at: early, content: 1 });
    await send({ at: late, content: 'bad' });

    expect(await getUpload(uploadId)).toMatchObject({
      status: 'rejected',
      earlier: [{ receivedAt: early, status: 'accepted' }],
    });
  });

  it('tells of an operator’s file by its own id', async () => {
    const { getUpload, send } = desk();
    const { outcome } = await send({ name: 'báo cáo.csv' });

    expect(outcome.uploadId).toMatch(/^file-/);
    expect(await getUpload(outcome.uploadId)).toMatchObject({ status: 'accepted', unitId: 'xom-1' });
    expect(contracts['get-upload'].params.parse({ uploadId: outcome.uploadId })).toEqual({
      uploadId: outcome.uploadId,
    });
  });

  it('names the slot that the key speaks of although there is none', async () => {
    const { getUpload, send } = desk();
    await send({ unitId: 'xom-9' });

    expect(await getUpload(uploadId)).toMatchObject({ unitId: 'xom-9', status: 'rejected' });
  });

  it('shows what looks odd beside the month before, after what its file says', async () => {
    const { world, getUpload, send } = desk();
    await world.send({ period: '2024-02', at: '2024-02-10T03:00:00.000Z', content: 1200 });
    await send({ content: 12_000 });

    const view = await getUpload(uploadId);

    expect(view.warnings.map(({ code }) => code)).toEqual(['maybe-thousands', 'tenfold-jump']);
    expect(contracts['get-upload'].output.parse(view)).toEqual(view);
  });

  it('compares a superseded report by its own figures', async () => {
    const { world, getUpload, send } = desk();
    await world.send({ period: '2024-02', at: '2024-02-10T03:00:00.000Z', content: 12 });
    await send({ at: early, content: 1200 });
    await world.send({ name: 'b.csv', at: late, content: 12 });

    expect(await getUpload(uploadId)).toMatchObject({ status: 'superseded', warnings: [{ found: '1.200' }] });
  });

  it('is not found where nobody knows the id', async () => {
    await expect(desk().getUpload(uploadId)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-upload' });
  });
});
