import { beforeAll, describe, expect, it } from 'vitest';
import { commendedSheet } from '../../../shared/papers/district-table/commended-sheet.ts';
import { dutySheet, dutyTexts } from '../../../shared/papers/district-table/duty-sheet.ts';
import { commendedTexts } from '../../../shared/papers/words/commended.ts';
import { bigDistrict } from '../../fixtures/papers/big-district.ts';
import { documentOf, tableAfter, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { paperDesk } from '../../fixtures/papers/paper-desk.ts';

const april = { communeId: 'luc-ba', period: '2024-04' };
const said = { at: '2024-04-09T01:00:00.000Z', by: 'officer@luc-ba' };

describe('a commune’s report from April on', () => {
  let xml: string;

  beforeAll(async () => {
    const desk = paperDesk('2024-04-17T03:00:00.000Z');
    await desk.count({ unit: 'xom-2', period: '2024-04', movements: { 'PT.13': 4 } });
    const { months } = desk.ports;
    await months.appendAct(april, {
      ...said,
      id: 'a',
      kind: 'launch',
      participants: ['xom-2', 'hoi-phu-nu'],
      date: '2024-04-01',
    });
    await months.appendAct(april, {
      ...said,
      id: 'b',
      kind: 'launch-confirm',
      participant: 'hoi-phu-nu',
      date: '2024-04-02',
    });
    await months.appendAct(april, { ...said, id: 'c', kind: 'task-done', task: 'NV.01', date: '2024-04-05' });
    await months.appendAct(april, {
      ...said,
      id: 'd',
      kind: 'propaganda',
      what: 'loudspeaker',
      count: 12,
      date: '2024-04-05',
    });
    await months.appendAct(april, {
      ...said,
      id: 'nominate-0123456789abcdef',
      kind: 'nominate',
      rank: 'commune',
      about: 'e',
    });
    await desk.remake('2024-04');
    xml = documentOf((await desk.report('2024-04.docx')).bytes);
  });

  it('has the duties of the plan, each with its day, its state, and with whom it still is', () => {
    const rows = tableAfter(xml, 'Nhiệm vụ theo kế hoạch: đã làm 2, đến hạn trong kỳ 0, quá hạn 7, chưa đến hạn 5.');

    expect(rows).toHaveLength(1 + 14);
    expect(rows[1]).toEqual(['1', 'Xây dựng, phát động đợt thi đua', '12/04/2024', 'đã làm', 'ngày 05/04/2024']);
    expect(rows[3]?.slice(2)).toEqual(['16/04/2024', 'quá hạn', '']);
    expect(rows[12]?.slice(3)).toEqual([
      'quá hạn',
      '1/8 đơn vị, còn Xóm Văn Thanh, Xóm 3, Xóm 4, Xóm 5, Xóm 6, Xóm 7, Xóm 8',
    ]);
  });

  it('says how many are nominated, and nobody’s name', () => {
    const counts =
      '1 đề nghị không kể đã rút (cấp xã 1), Hội đồng quyết định 0 kỳ xét, chọn 0 để xã khen, 0 để trình huyện khen';

    expect(textsIn(xml)).toContain(`Khen thưởng: trong tháng có ${counts}; từ đầu đợt có ${counts}.`);
  });

  it('says to how many the drive was launched, and keeps the commune’s broadcasts apart from the hamlets’', () => {
    const texts = textsIn(xml);

    expect(texts).toContain('Đã phát động đến 2/32 đối tượng thi đua; 1 đối tượng đã xác nhận hưởng ứng.');
    expect(texts).toContain(
      'Xã tự thực hiện trong tháng, không tính chung với các đơn vị: lượt phát thanh của xã: 12 (lũy kế 12).',
    );
    expect(tableAfter(xml, 'II.').find(([, label]) => label === 'Lượt phát thanh tuyên truyền')?.[3]).toBe('4');
  });

  it('says nothing of it in March, whatever was done', async () => {
    const desk = paperDesk('2024-03-12T03:00:00.000Z');
    const march = { communeId: 'luc-ba', period: '2024-03' };
    await desk.ports.months.appendAct(march, {
      ...said,
      id: 'a',
      kind: 'launch',
      participants: ['xom-2'],
      date: '2024-03-01',
    });
    await desk.remake('2024-03');

    const text = textsIn(documentOf((await desk.report()).bytes)).join(' ');

    expect(text).not.toMatch(/phát động đến|Nhiệm vụ theo kế hoạch/);
  });
});

describe('a district’s table from April on', () => {
  const before = bigDistrict(2);
  const drive = {
    coverage: { participants: 32, launched: 30, confirmed: 12 },
    tasks: { done: 9, due: 1, overdue: 2, notDue: 2, excused: 4 },
    overdue: { 'NV.03': 1, 'NV.12': 5 },
    propaganda: { loudspeaker: 12, article: 2 },
  };
  const { overdue: _ofEach, ...whole } = drive;
  const content = {
    ...before.content,
    communes: before.content.communes.map((commune, at) => ({ ...commune, ...(at === 0 && { drive }) })),
    totals: { ...before.content.totals, drive: whole },
  };

  it('has launches, duties and propaganda a commune a line, with which duties are overdue and in how many places', () => {
    expect(dutySheet({ ...before, content })).toMatchObject({
      rows: [
        [1, 'Xã số 1', 32, 30, 12, 9, 1, 2, 2, 4, 'NV.03 (1), NV.12 (5)', 12, 0, 0, 2],
        [2, 'Xã số 2', ...Array.from({ length: 13 }, () => '')],
      ],
      sums: [['', 'Toàn huyện', 32, 30, 12, 9, 1, 2, 2, 4, '', 12, 0, 0, 2]],
    });
    expect(dutyTexts(whole)[0]).toMatch(/30\/32 đối tượng.*chưa đến hạn 2, được miễn 4\./);
  });

  it('has how many are nominated and chosen, a commune a line, where any is', () => {
    const commended = { nominatedCommune: 3, nominatedProvince: 1, decided: 1, chosenCommune: 2 };
    const counted = { ...whole, commended, commendedToDate: { ...commended, chosenCommune: 1200 } };
    const own = { ...drive, commendedToDate: commended };
    const communes = content.communes.map((each, at) => ({ ...each, drive: at === 0 ? own : drive }));
    const sheet = commendedSheet({
      ...before,
      content: { ...content, communes, totals: { ...content.totals, drive: counted } },
    });

    expect(sheet?.rows).toEqual([
      [1, 'Xã số 1', 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 1, 2, 0],
      [2, 'Xã số 2', ...Array.from({ length: 14 }, () => 0)],
    ]);
    expect(sheet?.sums).toEqual([['', 'Toàn huyện', 3, 0, 1, 0, 1, 2, 0, 3, 0, 1, 0, 1, 1200, 0]]);
    expect(commendedSheet({ ...before, content })).toBeUndefined();
    expect(commendedTexts(counted)).toEqual([
      'Khen thưởng: trong tháng có 4 đề nghị không kể đã rút (cấp xã 3, cấp tỉnh 1), Hội đồng quyết định 1 kỳ xét, chọn 2 để xã khen, 0 để trình huyện khen; từ đầu đợt có 4 đề nghị không kể đã rút (cấp xã 3, cấp tỉnh 1), Hội đồng quyết định 1 kỳ xét, chọn 1.200 để xã khen, 0 để trình huyện khen.',
    ]);
    expect(commendedTexts(drive)).toEqual([]);
  });

  it('has none of it where the summary says nothing of it', () => {
    expect(dutySheet(before)).toBeUndefined();
    expect(dutyTexts(before.content.totals.drive)).toEqual([]);
  });
});
