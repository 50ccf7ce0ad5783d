import { describe, expect, it } from 'vitest';
import { createGetReceipt } from '../../../functions/get-receipt/get-receipt.ts';
import { createGetSlots } from '../../../functions/get-slots/get-slots.ts';
import { createGetUpload } from '../../../functions/get-upload/get-upload.ts';
import { sampleDesk } from '../../fixtures/papers/sample-desk.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { badSample, goodSamples, sampleBytes } from '../../fixtures/reports/sample.ts';
import { actDesk } from './act-desk.ts';

function desk() {
  const { ports, send } = sampleDesk();
  const getReceipt = createGetReceipt(ports);
  const textOf = async (uploadId: string) => new TextDecoder().decode((await getReceipt(uploadId)).bytes);
  return { send, getReceipt, textOf, getUpload: createGetUpload(ports), getSlots: createGetSlots(ports) };
}

describe('the receipt of an upload', () => {
  it('says in Vietnamese first when it came and every figure as it was read', async () => {
    const { send, getReceipt, textOf, getUpload } = desk();
    const filled = new FilledForm().set('PT.01', 'result', 1250).set('2.2', 'total', 2.5).set('2.2', 'met', 1.25);
    const uploadId = await send('xom-2', filled.set('2.2', 'rate', 50).set('PT.03', 'result', 'không áp dụng').xlsx());

    const lines = (await textOf(uploadId)).split('\n');

    const { receipt } = await getUpload(uploadId);
    expect(lines.slice(0, 4)).toStrictEqual([
      `BIÊN NHẬN ${receipt?.number}`,
      'Xóm 2, Xã Lục Ba',
      'Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03',
      'Đã nhận lúc 12/03/2024 08:00 (giờ Việt Nam, do hệ thống ghi).',
    ]);
    expect(lines).toContain('PT.01 Chiều dài đường xóm mở rộng 6m: 1.250 m');
    expect(lines).toContain('PT.03 Số hộ hiến đất: Không áp dụng');
    expect(lines.find((line) => line.startsWith('2.2 '))).toMatch(/: 1,25\/2,5 km = 50 %$/);
    expect(lines).toContain('Khó khăn: 1 dòng. Nhiệm vụ tháng tới: 1 dòng. Đề nghị khen thưởng: 1.');
    expect(lines.at(-2)).toMatch(/^Receipt .* \(UTC\+07:00\)\.$/);
    expect((await getReceipt(uploadId)).fileName).toBe(`bien-nhan_${receipt?.number}.txt`);
  });

  it('of a hamlet fits into one message of a chat', async () => {
    const { send, textOf } = desk();
    const filled = new FilledForm();
    for (const code of ['NL.01', 'NL.02', 'NL.03', 'NL.04']) filled.set(code, 'result', 1_248_250_000);

    expect((await textOf(await send('xom-2', filled.xlsx()))).length).toBeLessThan(2000);
  });

  it('has the number that the answer about the upload and the officer’s list have', async () => {
    const { send, textOf, getUpload, getSlots } = desk();
    const uploadId = await send('xom-2', new FilledForm().xlsx());
    await send(badSample.unit, sampleBytes(badSample.fileName));

    const { receipt } = await getUpload(uploadId);
    const { slots } = await getSlots({ communeId: 'luc-ba', period: '2024-03' });

    const listed = slots.flatMap(({ unitId, uploads }) => uploads.map((upload) => [unitId, upload.receipt]));
    expect(receipt?.number).toMatch(/^\d{3}-\d{3}-\d{3}$/);
    expect(await textOf(uploadId)).toContain(receipt?.number);
    expect(listed).toStrictEqual([
      ['xom-2', receipt?.number],
      [badSample.unit, null],
    ]);
  });

  it('says so once a newer report has taken the place of this one', async () => {
    const { send, textOf, getUpload } = desk();
    const first = await send('xom-2', new FilledForm().xlsx(), { at: '2024-03-12T00:00:00Z' });
    expect(await textOf(first)).not.toContain('thay');

    const second = await send('xom-2', new FilledForm().xlsx(), { name: 'moi.xlsx' });

    expect(await textOf(first)).toContain('Bản này đã được thay bằng bản gửi sau.');
    expect(await textOf(second)).not.toContain('thay');
    expect((await getUpload(first)).receipt?.number).not.toBe((await getUpload(second)).receipt?.number);
  });

  it('says what the officer said who returned the report', async () => {
    const { world, ask } = actDesk();
    const { object } = await world.send({});
    const uploadId = world.uploadId(object);
    const textOf = async () =>
      new TextDecoder().decode((await createGetReceipt(world.process())(uploadId)).bytes).split('\n');
    expect(await textOf()).not.toContainEqual(expect.stringContaining('trả lại'));

    await ask({ kind: 'return', unitId: 'xom-1', uploadId, comment: 'Thiếu đất hiến' });

    expect(await textOf()).toContain('Công chức xã trả lại báo cáo: “Thiếu đất hiến”. Hãy sửa rồi gửi lại.');
  });

  it('is not given for a report that was refused', async () => {
    const { send, getReceipt } = desk();
    const uploadId = await send(badSample.unit, sampleBytes(badSample.fileName));

    await expect(getReceipt(uploadId)).rejects.toMatchObject({ kind: 'conflict', code: 'no-receipt' });
    await expect(getReceipt('nobody')).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-upload' });
  });

  it.each(goodSamples)('names every row that $fileName answers', async ({ unit, fileName }) => {
    const { send, getUpload } = desk();

    const { receipt, report } = await getUpload(await send(unit, sampleBytes(fileName)));

    const { indicators = {}, movements = {}, resources = {} } = report ?? {};
    const codes = Object.keys({ ...indicators, ...movements, ...resources });
    expect(receipt?.counted.map(({ code }) => code).toSorted()).toStrictEqual(codes.toSorted());
    expect(receipt?.counted.every(({ text }) => /^(Đạt|Không đạt|Không áp dụng|Khá|Tốt|\d)/.test(text))).toBe(true);
  });
});
