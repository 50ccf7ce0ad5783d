import { describe, expect, it } from 'vitest';
import { createGetMarkedFile } from '../../../functions/get-marked-file/get-marked-file.ts';
import { createGetUpload } from '../../../functions/get-upload/get-upload.ts';
import { sampleDesk } from '../../fixtures/papers/sample-desk.ts';
import { openWorkbook, sheetOf } from '../../fixtures/papers/workbook.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { badSample, sampleBytes } from '../../fixtures/reports/sample.ts';
import { actDesk } from './act-desk.ts';

function desk() {
  const { cloud, ports, send } = sampleDesk();
  const getMarkedFile = createGetMarkedFile(ports);
  const workbookOf = async (uploadId: string) => openWorkbook((await getMarkedFile(uploadId)).bytes);
  return { cloud, ports, send, getMarkedFile, workbookOf };
}

describe('the marked file of an upload', () => {
  it('shows every problem of the ledger in the sender’s own sheet, and says whose report it is', async () => {
    const { send, getMarkedFile, workbookOf } = desk();
    const uploadId = await send(badSample.unit, sampleBytes(badSample.fileName));

    const answer = await getMarkedFile(uploadId);

    const workbook = await workbookOf(uploadId);
    expect(answer.fileName).toBe('can-sua_xom-7_2024-03.xlsx');
    expect(answer.mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(sheetOf(workbook, 'Cần sửa').getCell('A2').text).toBe(
      'Báo cáo của Xóm 7, Xã Lục Ba. Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03. Tệp nhận lúc 12/03/2024 08:00.',
    );
    expect(sheetOf(workbook, 'Cần sửa').getCell('A3').text).toBe('Có 6 lỗi phải sửa và 1 chỗ nên xem lại.');
    expect(sheetOf(workbook, 'Báo cáo').getCell('E14').note).toBe('Số -3 nhỏ hơn 0. Hãy ghi số từ 0 trở lên.');
  });

  it('is there for an accepted file too, and says that nothing need be corrected', async () => {
    const { send, getMarkedFile, workbookOf } = desk();
    const uploadId = await send('xom-2', new FilledForm().xlsx());

    expect((await getMarkedFile(uploadId)).fileName).toBe('ket-qua_xom-2_2024-03.xlsx');
    expect((await workbookOf(uploadId)).worksheets.map(({ name }) => name)).toStrictEqual(['Kết quả', 'Báo cáo']);
  });

  it('shows in yellow what the answer about the upload warns of, beside other months and units too', async () => {
    const { ports, send, workbookOf } = desk();
    for (const unit of ['xom-van-thanh', 'xom-3', 'xom-4', 'xom-5', 'xom-6']) {
      await send(unit, new FilledForm(unit).xlsx());
    }
    const uploadId = await send('xom-2', new FilledForm().set('PT.04', 'result', 90_000).xlsx());

    const { warnings } = await createGetUpload(ports)(uploadId);

    expect(warnings).not.toStrictEqual([]);
    const list = sheetOf(await workbookOf(uploadId), 'Cần xem lại');
    expect(list.getCell('A3').text).toBe(`Có ${warnings.length} chỗ nên xem lại.`);
    expect(list.getColumn(4).values.slice(-warnings.length)).toStrictEqual(warnings.map(({ message }) => message.vi));
  });

  it('has the officer’s words where the report was returned', async () => {
    const { world, ask } = actDesk();
    const { object } = await world.send({});
    const uploadId = world.uploadId(object);
    await ask({ kind: 'return', unitId: 'xom-1', uploadId, comment: 'Thiếu đất hiến' });

    const { bytes } = await createGetMarkedFile(world.process())(uploadId);

    expect(sheetOf(await openWorkbook(bytes), 'Cần sửa').getCell('D7').text).toContain('“Thiếu đất hiến”');
  });

  it.each([
    ['cannot be read', '%PDF-1.7', 'PDF'],
    ['is empty', '', 'không có nội dung'],
  ])('is the list alone where the file %s', async (_, bytes, words) => {
    const { send, workbookOf } = desk();
    const uploadId = await send('xom-2', bytes);

    const workbook = await workbookOf(uploadId);

    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Cần sửa']);
    expect(sheetOf(workbook, 'Cần sửa').getCell('D7').text).toContain(words);
  });

  it('does not read a file that came too late or to no unit: its content is not what is wrong', async () => {
    const { cloud, send, workbookOf } = desk();
    const late = await send('xom-2', new FilledForm().xlsx(), { at: '2024-05-01T00:00:00Z' });
    const stray = await send('xom-99', new FilledForm().xlsx());
    cloud.objects.versions.clear();

    expect((await workbookOf(late)).worksheets.map(({ name }) => name)).toStrictEqual(['Cần sửa']);
    expect(sheetOf(await workbookOf(stray), 'Cần sửa').getCell('A2').text).toContain('ngoài mọi kỳ báo cáo');
  });

  it('is the list alone once the file is gone from the store', async () => {
    const { cloud, send, workbookOf } = desk();
    const uploadId = await send(badSample.unit, sampleBytes(badSample.fileName));
    cloud.objects.versions.clear();

    expect((await workbookOf(uploadId)).worksheets.map(({ name }) => name)).toStrictEqual(['Cần sửa']);
  });

  it('is not there yet while the file is under way, and never for an id that nobody was given', async () => {
    const { ports, getMarkedFile } = desk();
    const slot = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03' };
    const times = { createdAt: '2024-03-12T01:00:00Z', expiresAt: '2024-03-12T01:15:00Z' };
    await ports.ledger.putTicket({ ...slot, uploadId: 'waiting', key: 'k', fileName: 'a.csv', ...times });

    await expect(getMarkedFile('waiting')).rejects.toMatchObject({ kind: 'conflict', code: 'upload-waiting' });
    await expect(getMarkedFile('nobody')).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-upload' });
  });
});
