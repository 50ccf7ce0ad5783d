import { describe, expect, it } from 'vitest';
import { actRecord } from '../../../shared/domain/audit/act-record.ts';
import { deliveryRecord, messageOfRecord } from '../../../shared/domain/audit/district-records.ts';
import { hashOfRecord, monthOf } from '../../../shared/domain/audit/record.ts';
import { uploadRecord } from '../../../shared/domain/audit/upload-record.ts';
import type { ActOf } from '../../../shared/domain/acts/act.ts';
import { keyOfUpload } from '../../../shared/domain/slot.ts';
import { entry } from '../../contract/support/samples.ts';

const common = { communeId: 'luc-ba', period: '2024-03', at: '2024-03-12T01:00:00.123Z', by: 'officer@luc-ba' };
const returned: ActOf<'return'> = {
  ...common,
  kind: 'return',
  id: `return-${'a'.repeat(32)}`,
  unitId: 'xom-2',
  uploadId: 'u-1',
  receivedAt: '2024-03-11T01:00:00.000Z',
  comment: 'Bà Lan ghi nhầm',
};
const confirmed: ActOf<'confirm'> = {
  ...common,
  kind: 'confirm',
  id: `confirm-${'b'.repeat(32)}`,
  basis: 'f'.repeat(64),
};
const assessed: ActOf<'assess'> = {
  ...common,
  kind: 'assess',
  id: `assess-${'c'.repeat(32)}`,
  target: { criterion: 17 },
  result: 'not-met',
  note: 'Ông Hùng báo miệng',
};

describe('the record of an upload', () => {
  it('says whose it is, when it came, and what came of it in counts and hashes', () => {
    const upload = entry(1);

    const record = uploadRecord(upload);

    expect(record).toMatchObject({
      at: upload.receivedAt,
      who: `${upload.slot?.unitId}@luc-ba`,
      what: 'upload',
      target: `luc-ba/${upload.slot?.period}/${upload.slot?.unitId}`,
      before: null,
      after: { verdict: upload.verdict, sha256: upload.sha256, problems: upload.problems.length },
    });
    expect(record.hash).toBe(hashOfRecord(record));
  });

  it('says that it came by a link, where it did', () => {
    const slot = { communeId: 'luc-ba', period: '2024-03', unitId: 'xom-2' };
    const key = keyOfUpload(slot, { uploadId: 'u-1', extension: '.xlsx', byLink: true });

    expect(uploadRecord({ ...entry(1), key })).toMatchObject({
      who: 'link:xom-2@luc-ba',
      target: 'luc-ba/2024-03/xom-2',
    });
  });

  it('holds nothing that the file says and no name of a file', () => {
    const upload = { ...entry(1), key: 'reports/luc-ba/2024-03/xom-2/bao cao cua ba Lan.xlsx' };

    const json = JSON.stringify(uploadRecord(upload));

    expect(json).not.toContain('Lan');
    expect(json).not.toContain(JSON.stringify(upload.report?.notes.difficulties));
  });

  it('of a file under no slot is the commune’s, of no month', () => {
    const record = uploadRecord({ ...entry(1), key: 'reports/luc-ba/bao-cao.xlsx', report: undefined });

    expect(record.target).toMatch(/^luc-ba\/-\/[0-9a-f]{32}$/);
    expect(monthOf(record)).toBe('-');
    expect(record.after['report']).toBeNull();
  });
});

describe('the record of an act', () => {
  it('tells what it rests on from what it says', () => {
    const record = actRecord(returned);

    expect(record).toMatchObject({
      id: `act:${returned.id}`,
      who: 'officer@luc-ba',
      what: 'return',
      target: 'luc-ba/2024-03/xom-2',
      before: { uploadId: 'u-1', receivedAt: '2024-03-11T01:00:00.000Z' },
    });
    expect(Object.keys(record.after)).toEqual(['content']);
    expect(actRecord(confirmed).before).toEqual({ basis: 'f'.repeat(64) });
  });

  it('holds states and ids, and of people’s words only a hash', () => {
    const record = actRecord(assessed);

    expect(record.after).toMatchObject({ 'target.criterion': 17, result: 'not-met' });
    expect(JSON.stringify([record, actRecord(returned)])).not.toMatch(/Hùng|Lan/);
  });

  it('is another where a word of it is another, and the same whenever the bucket got it', () => {
    const record = actRecord(returned);

    expect(actRecord({ ...returned, storedAt: '2024-03-12T01:00:00.000Z' })).toEqual(record);
    expect(actRecord({ ...returned, comment: 'khác' }).hash).not.toBe(record.hash);
  });
});

describe('the record of a delivery', () => {
  const key = { districtId: 'dai-tu', period: '2024-03', version: 2, recipientId: 'vp-ntm' };
  const id = 'deliver:dai-tu:2024-03:0002:vp-ntm';
  const message = { kind: 'deliver', id, ...key, subject: '', text: '' } as const;
  const delivery = { state: 'sent', attempts: 2, at: '2024-03-20T01:00:00.000Z', nextTry: null, reason: null } as const;

  it('is enough to know again that it was delivered', () => {
    const record = deliveryRecord(message, delivery);

    expect(record).toMatchObject({ id: `${id}:sent`, target: 'dai-tu/2024-03/vp-ntm', before: { version: 2 } });
    expect(messageOfRecord(record)).toEqual({ message, delivery });
  });

  it('is another when what was given up turns out to have been sent', () => {
    const gaveUp = deliveryRecord(message, { ...delivery, state: 'gave-up', reason: 'no-answer' });

    expect(gaveUp.id).not.toBe(deliveryRecord(message, delivery).id);
  });
});
