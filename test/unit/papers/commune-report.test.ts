import { beforeAll, describe, expect, it } from 'vitest';
import type { ActContent } from '../../../shared/domain/acts/act.ts';
import { contentHashOf } from '../../../shared/domain/acts/confirmation.ts';
import { withoutPeople } from '../../../shared/domain/restate/reason-texts.ts';
import { documentOf, paragraphsIn, tableAfter, tablesIn, textOf, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { paperDesk } from '../../fixtures/papers/paper-desk.ts';

const locked = '2024-03-19T17:01:00.000Z';
const month = { communeId: 'luc-ba', period: '2024-03' };

async function samplesDesk() {
  const desk = paperDesk();
  await desk.sendSamples();
  const ask = async () => documentOf((await desk.report()).bytes);
  const record = async (said: ActContent, at = desk.clock.now) => {
    const id = `${said.kind}-${at.replaceAll(/\D/g, '').padEnd(32, '0')}`;
    await desk.ports.acts.put({ ...said, ...month, id, at, by: 'nguyen-van-a' });
  };
  return { desk, ask, record };
}

const headings = [
  'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH',
  'II. CÔNG TÁC TUYÊN TRUYỀN, VẬN ĐỘNG',
  'III. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ',
  'IV. KẾT QUẢ PHONG TRÀO THI ĐUA, RA QUÂN',
  'V. HUY ĐỘNG NGUỒN LỰC',
  'VI. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
  'VII. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG TỚI',
  'VIII. ĐỀ XUẤT, KIẾN NGHỊ',
];

describe('a commune’s monthly report', () => {
  let xml: string;
  let texts: string[];

  beforeAll(async () => {
    const { ask } = await samplesDesk();
    xml = await ask();
    texts = textsIn(xml);
  });

  it('has its eight sections in order', () => {
    expect(texts.filter((text) => /^[IVX]+\. /.test(text))).toEqual(headings);
  });

  it('says where no unit has reported yet, and not that they wrote of no difficulties', async () => {
    const desk = paperDesk();
    await desk.remake('2024-03');

    const said = textsIn(documentOf((await desk.report()).bytes));

    expect(said[said.indexOf(headings[5] ?? '') + 1]).toBe('Chưa có đơn vị nào gửi báo cáo.');
    expect(said[said.indexOf(headings[6] ?? '') + 1]).toBe('Chưa có đơn vị nào gửi báo cáo.');
  });

  it('has lines to write on where nobody has typed the first and the last section', () => {
    const dotted = paragraphsIn(xml).flatMap((paragraph, index) =>
      paragraph.includes('w:leader="dot"') ? [index] : [],
    );
    const first = texts.indexOf(headings[0] ?? '');
    const last = texts.indexOf(headings[7] ?? '');

    expect(dotted).toEqual([first + 1, first + 2, first + 3, last + 1, last + 2, last + 3]);
  });

  it('says the month’s figures exactly, in Vietnamese notation, with the sum since the drive began beside them', () => {
    const rows = tableAfter(xml, 'IV.');

    expect(rows[0]).toEqual(['TT', 'Nội dung', 'ĐVT', 'Trong tháng', 'Lũy kế từ đầu đợt', 'Số xóm có số liệu']);
    expect(rows).toContainEqual(['2', 'Diện tích đất hiến', 'm²', '1.661,5', '1.661,5', '3/8']);
    expect(rows).toContainEqual(['12', 'Hộ đạt "5 không 3 sạch" (số hiện có)', 'hộ', '57', '57', '3/8']);
  });

  it('adds last months’ figures up, but not a level', async () => {
    const { desk, ask } = await samplesDesk();
    desk.clock.now = '2024-02-10T03:00:00.000Z';
    const february = { unit: 'xom-2', period: '2024-02', movements: { 'PT.02': 100.5, 'PT.12': 20 } };
    await desk.count(february);
    desk.clock.now = '2024-03-12T02:00:00.000Z';
    await desk.remake('2024-02');

    const rows = tableAfter(await ask(), 'IV.');

    expect(rows).toContainEqual(['2', 'Diện tích đất hiến', 'm²', '1.661,5', '1.762', '3/8']);
    expect(rows).toContainEqual(['12', 'Hộ đạt "5 không 3 sạch" (số hiện có)', 'hộ', '57', '57', '3/8']);
  });

  it('puts propaganda in the second section, money with its sum in the fifth, and land and labour beneath', () => {
    expect(
      tableAfter(xml, 'II.')
        .slice(1)
        .map(([, label]) => label),
    ).toEqual(['Lượt phát thanh tuyên truyền', 'Băng zôn, khẩu hiệu treo mới']);
    expect(tableAfter(xml, 'V.').at(-1)).toEqual(['', 'Cộng', 'đồng', '60.500.000', '60.500.000', '']);
    expect(
      tableAfter(xml, 'Hiến đất, ngày công')
        .slice(1)
        .map(([, label]) => label),
    ).toEqual(['Diện tích đất hiến', 'Số hộ hiến đất', 'Ngày công đóng góp']);
  });

  it('says how many criteria are met, and of each other one which indicators are open, how far, and why', () => {
    expect(texts).toContain(
      'Xã đạt 14/19 tiêu chí. Chưa đạt: 5 (tiêu chí số 1, 2, 13, 17, 18). Chưa đánh giá được: 0. Chưa đủ số liệu của các đơn vị, nên có chỉ tiêu giữ kết quả trước: tiêu chí số 2, 4, 5, 9, 11, 17, 18.',
    );
    expect(texts).toContain(
      '- Tiêu chí 13, Tổ chức sản xuất và phát triển kinh tế nông thôn: chưa đạt từ tháng 12/2023. Gồm các chỉ tiêu:',
    );
    expect(
      texts.some((text) => text.startsWith('+ 13.5') && text.endsWith('1/12 sản phẩm (8,33%), còn thiếu 1 sản phẩm.')),
    ).toBe(true);
    expect(
      texts.some(
        (text) => text.startsWith('+ 17.4') && text.includes('(mới có 3/8 đơn vị báo cáo, giữ kết quả trước)'),
      ),
    ).toBe(true);
  });

  it('says who has reported and who has not', () => {
    expect(
      texts.some((text) =>
        text.endsWith(
          'Số liệu tổng hợp từ báo cáo của 3/8 xóm và 3 đơn vị khác. Tệp gửi chưa được nhận: Xóm 7. Chưa nộp, chưa đến hạn: Xóm 3, Xóm 4, Xóm 5, Xóm 8.',
        ),
      ),
    ).toBe(true);
  });

  it('quotes what units wrote under their names, what several wrote once', () => {
    expect(texts).toContain('- Xóm Văn Thanh, Xóm 2, Xóm 6: Một số hộ chưa đồng thuận hiến đất mở rộng đường.');
    expect(texts).toContain('- Trạm Y tế xã: Khám lưu động tại 2 xóm.');
  });

  it('names nobody: neither who is to be commended nor who did something', async () => {
    const { ask, record, desk } = await samplesDesk();
    await record({
      kind: 'evidence',
      indicator: '1.3',
      number: '12/QĐ-UBND',
      date: '2024-03-01',
      summary: 's',
      file: null,
    });
    const { slots } = await desk.ports.months.readMonth('luc-ba', { period: '2024-03', previous: '2024-02' });
    const named = slots.flatMap(({ accepted }) => accepted?.report.nominations.map(({ name }) => name) ?? []);

    const text = textOf(await ask());

    expect(named.length).toBeGreaterThan(0);
    for (const name of [...named, 'nguyen-van-a']) expect(text).not.toContain(name);
  });

  it('has the criteria table with what is asked for, what is there, and what is only illustrative', () => {
    const table = tablesIn(xml).find((each) => each.includes('Mức quy định')) ?? '';
    const rows = tableAfter(xml, 'Phụ lục I');

    expect(rows[0]).toEqual([
      'TT',
      'Tiêu chí',
      'Nội dung (chỉ tiêu)',
      'Mức quy định',
      'Kết quả thực hiện',
      'Tự đánh giá',
      'Ghi chú',
    ]);
    expect(rows).toHaveLength(1 + 19 + 75);
    expect(rows.find(([code]) => code === '17.5')?.slice(3)).toEqual([
      '≥ 50% (*)',
      '376/503 hộ (74,75%)',
      'Đạt',
      '3/8 đơn vị báo cáo, giữ kết quả trước',
    ]);
    expect(rows.find(([code]) => code === '2.2')?.[3]).toBe('≥ 80% | số liệu minh họa');
    expect(rows.find(([code]) => code === '3.4')?.slice(3)).toEqual([
      'Đạt',
      'Đạt | số liệu minh họa',
      'Đạt',
      'Số liệu ban đầu',
    ]);
    expect(table.split('<w:vMerge w:val="restart"/>')).toHaveLength(19 + 1);
  });

  it('has the movements by hamlet: zero, nothing said and not applicable apart', async () => {
    const { desk, ask } = await samplesDesk();
    await desk.count({ unit: 'xom-3', period: '2024-03', movements: { 'PT.01': { notApplicable: true }, 'PT.02': 0 } });

    const rows = tableAfter(await ask(), '1. Phong trào');

    expect(rows[0]).toEqual([
      'Nội dung',
      'ĐVT',
      'Xóm Văn Thanh',
      'Xóm 2',
      'Xóm 3',
      'Xóm 4',
      'Xóm 5',
      'Xóm 6',
      'Xóm 7',
      'Xóm 8',
      'Trong tháng',
      'Lũy kế',
    ]);
    expect(rows[1]).toEqual([
      'Chiều dài đường xóm mở rộng 6m',
      'm',
      '0',
      '120',
      'x',
      '',
      '',
      '0',
      '',
      '',
      '120',
      '120',
    ]);
    expect(rows[2]?.[4]).toBe('0');
  });
});

describe('what a person says, in a commune’s report', () => {
  it('stands in the first and the last section as it was typed last', async () => {
    const { ask, record } = await samplesDesk();
    await record({ kind: 'sections', leadership: 'Bản cũ', proposals: 'Cũ' }, '2024-03-12T01:00:01.000Z');
    await record(
      {
        kind: 'sections',
        leadership: 'Họp BCĐ ngày 05/3.\nBan hành 02 văn bản <1>.',
        proposals: 'Đề nghị hỗ trợ xi măng.',
      },
      '2024-03-12T01:00:02.000Z',
    );

    const texts = textsIn(await ask());

    expect(texts[texts.indexOf(headings[0] ?? '') + 1]).toBe('Họp BCĐ ngày 05/3.');
    expect(texts[texts.indexOf(headings[0] ?? '') + 2]).toBe('Ban hành 02 văn bản <1>.');
    expect(texts[texts.indexOf(headings[7] ?? '') + 1]).toBe('Đề nghị hỗ trợ xi măng.');
    expect(texts.join('')).not.toContain('Bản cũ');
  });

  it('is the self-assessment, beside what the figures say', async () => {
    const { ask, record } = await samplesDesk();
    await record({ kind: 'assess', target: { indicator: '17.5' }, result: 'basically-met', note: '' });
    await record({ kind: 'assess', target: { criterion: 1 }, result: 'met', note: '' }, '2024-03-12T01:00:03.000Z');

    const rows = tableAfter(await ask(), 'Phụ lục I');

    expect(rows.find(([code]) => code === '17.5')?.slice(5)).toEqual([
      'Cơ bản đạt',
      '3/8 đơn vị báo cáo, giữ kết quả trước. Tính từ số liệu: đạt',
    ]);
    expect(rows.find(([code]) => code === '1')?.slice(3)).toEqual([
      '2/3 chỉ tiêu đạt',
      'Đạt',
      'Từ tháng 12/2023. Tính từ số liệu: chưa đạt',
    ]);
  });

  it('is evidence by number and date, unless it was withdrawn', async () => {
    const { ask, record } = await samplesDesk();
    const evidence = { kind: 'evidence', indicator: '1.3', date: '2024-03-01', summary: 's', file: null } as const;
    await record({ ...evidence, number: '12/QĐ-UBND' }, '2024-03-12T01:00:01.000Z');
    await record({ ...evidence, number: '13/QĐ-UBND' }, '2024-03-12T01:00:02.000Z');
    const actId = `evidence-${'20240312010002000'.padEnd(32, '0')}`;
    await record({ kind: 'withdraw', actId, reason: 'nhầm' }, '2024-03-12T01:00:03.000Z');

    const rows = tableAfter(await ask(), 'Phụ lục I');

    expect(rows.find(([code]) => code === '1.3')?.[6]).toBe('Minh chứng: 12/QĐ-UBND ngày 01/03/2024');
  });
});

describe('where a commune’s report stands', () => {
  const origin = (xml: string): Record<string, string> =>
    Object.fromEntries(tableAfter(xml, 'Phụ lục III').map(([name = '', value = '']) => [name, value]));

  it('is TẠM TÍNH in the head and the annex before the close, and marked where figures only illustrate', async () => {
    const { desk, ask } = await samplesDesk();

    const xml = await ask();
    const head = textsIn(tablesIn(xml)[0] ?? '');

    expect(head).toContain('TẠM TÍNH');
    expect(head).toContain('SỐ LIỆU MINH HỌA');
    const [stored] = await desk.ports.months.findProgress([month]);
    expect(origin(xml)).toMatchObject({
      'Tình trạng số liệu':
        'TẠM TÍNH: xã chưa xác nhận số liệu này, huyện chưa chốt; số liệu còn có thể thay đổi. Báo cáo mới nhất nhận lúc 12/03/2024 08:00.',
      'Phiên bản': 'Chưa có (tạm tính)',
      'Mã băm số liệu của xã (SHA-256)': stored && contentHashOf(stored.progress),
    });
  });

  it('is the version and hash that it was made from after it, dated by that version', async () => {
    const { desk, ask } = await samplesDesk();
    desk.clock.now = locked;
    await desk.close('2024-03');

    const xml = await ask();
    const head = textsIn(tablesIn(xml)[0] ?? '');
    const latest = await desk.ports.summaries.latest('dai-tu', '2024-03');

    expect(head).not.toContain('TẠM TÍNH');
    expect(head).toContain('XÃ CHƯA XÁC NHẬN');
    expect(head).toContain('Lục Ba, ngày 20 tháng 3 năm 2024');
    expect(origin(xml)).toMatchObject({
      'Phiên bản': 'Bản 1 của huyện',
      'Mã băm bản tổng hợp của huyện (SHA-256)': latest?.hash,
      'Xã xác nhận': 'Chưa xác nhận số liệu này',
    });
  });

  it('is provisional again while the month says something else than the newest version', async () => {
    const { desk, ask } = await samplesDesk();
    desk.clock.now = locked;
    await desk.close('2024-03');
    await desk.count({ unit: 'xom-3', period: '2024-03', movements: { 'PT.02': 5 } });

    expect(textsIn(tablesIn(await ask())[0] ?? '')).toContain('TẠM TÍNH');
  });

  it('is restated from version 2 on, and says why where the commune is concerned', async () => {
    const { desk, ask } = await samplesDesk();
    desk.clock.now = locked;
    await desk.close('2024-03');
    await desk.count({ unit: 'xom-3', period: '2024-03', movements: { 'PT.02': 5 } });
    desk.clock.now = '2024-03-21T02:00:00.000Z';
    await desk.remake('2024-03');
    await desk.close('2024-03');

    const rows = origin(await ask());
    const latest = await desk.ports.summaries.latest('dai-tu', '2024-03');

    expect(rows).toMatchObject({
      'Phiên bản': 'Bản 2 của huyện',
      'Tình trạng số liệu':
        'Số liệu điều chỉnh theo bản 2 của huyện, thay bản 1 (lập lúc 21/03/2024 09:00; kỳ chốt lúc 20/03/2024 00:01); xã chưa xác nhận số liệu này.',
    });
    const reasons = latest?.restatement?.reasons.map((reason) => withoutPeople(reason.text.vi));
    expect(rows['Lý do điều chỉnh']).toBe(reasons?.join(' '));
  });

  it('lists each unit with its state, and the file that counts', async () => {
    const { ask } = await samplesDesk();

    const rows = tableAfter(await ask(), 'Báo cáo của các đơn vị được tính');

    expect(rows).toHaveLength(1 + 13);
    expect(rows[2]?.slice(1, 4)).toEqual(['Xóm 2', 'Đúng hạn', '12/03/2024 08:00']);
    expect(rows[2]?.[4]).toMatch(/^file-[0-9a-f]{32}$/);
    expect(rows[7]?.slice(1)).toEqual(['Xóm 7', 'Chưa được nhận', '', '']);
    expect(rows[9]?.slice(1)).toEqual(['Trường Mầm non Lục Ba', 'Không phát sinh', '', '']);
  });
});

describe('a commune’s report from April on', () => {
  const april = { communeId: 'luc-ba', period: '2024-04' };
  const common = { at: '2024-04-09T01:00:00.000Z', by: 'officer@luc-ba' };
  let xml: string;

  beforeAll(async () => {
    const desk = paperDesk('2024-04-10T03:00:00.000Z');
    await desk.count({ unit: 'xom-2', period: '2024-04', movements: { 'PT.01': 107.5, 'PT.23': 1, 'PT.24': 2 } });
    const { months } = desk.ports;
    await months.appendAct(april, {
      ...common,
      id: 'a',
      kind: 'turn-out',
      unitId: 'xom-2',
      date: '2024-04-06',
      cleaning: true,
    });
    await months.appendAct(april, {
      ...common,
      id: 'e',
      kind: 'turn-out-of-units',
      units: ['truong-thcs'],
      date: '2024-04-06',
      cleaning: false,
    });
    await months.appendAct(april, { ...common, id: 'b', kind: 'pledge', source: 'budget', amount: 20_000_000 });
    await months.appendAct(april, { ...common, id: 'c', kind: 'spending', source: 'budget', amount: 500_000 });
    await months.appendAct(april, { ...common, id: 'd', kind: 'receipt', source: 'people', amount: 1_500_000 });
    await desk.remake('2024-04');
    xml = documentOf((await desk.report('2024-04.docx')).bytes);
  });

  it('sets each movement’s target and how much of it is done beside the sums, and says that targets are illustrative', () => {
    const rows = tableAfter(xml, 'IV.');

    expect(rows[0]).toEqual([
      'TT',
      'Nội dung',
      'ĐVT',
      'Trong tháng',
      'Lũy kế từ đầu đợt',
      'Chỉ tiêu cả đợt',
      'Đạt (%)',
      'Số xóm có số liệu',
    ]);
    expect(rows[1]).toEqual(['1', 'Chiều dài đường xóm mở rộng 6m', 'm', '107,5', '107,5', '2.150', '5', '1/8']);
    expect(rows.find(([, label]) => label === 'Vụ việc về an ninh trật tự')?.slice(3)).toEqual([
      '1',
      '1',
      '',
      '',
      '1/8',
    ]);
    expect(textsIn(xml)).toContain('Chỉ tiêu cả năm của các phong trào, nguồn lực là số liệu minh họa.');
  });

  it('puts meetings, their audience and articles among propaganda', () => {
    expect(
      tableAfter(xml, 'II.')
        .map(([, label]) => label)
        .slice(1),
    ).toEqual([
      'Lượt phát thanh tuyên truyền',
      'Băng zôn, khẩu hiệu treo mới',
      'Tin, bài về phong trào thi đua',
      'Buổi họp tuyên truyền, vận động',
      'Lượt người dự họp tuyên truyền, vận động',
    ]);
  });

  it('says on which days each unit turned out, and in how many months since April it held the general cleaning', () => {
    const rows = tableAfter(xml, 'Ngày ra quân và tổng vệ sinh: 1/8 xóm, 1/5 trường, trạm y tế, cơ quan');

    expect(textsIn(xml).join(' ')).toContain('số tháng tính từ tháng 4/2024');
    expect(rows).toContainEqual(['2', 'Xóm 2', '06/04/2024', 'Có', '1/1']);
    expect(rows).toContainEqual(['3', 'Xóm 3', '', '', '0/1']);
    expect(rows[11]?.slice(1)).toEqual(['Trường THCS Lục Ba', '06/04/2024', '', '0/1']);
  });

  it('says of each source what was pledged, received and spent, and what is amiss', () => {
    const rows = tableAfter(xml, 'Kinh phí theo nguồn');

    expect(rows[1]).toEqual(['1', 'Ngân sách nhà nước', '20.000.000', '0', '500.000', 'đã chi nhiều hơn đã nhận']);
    expect(rows[3]).toEqual(['3', 'Nhân dân', '0', '1.500.000', '0', '']);
    expect(rows).toHaveLength(5);
    expect(textsIn(xml)).toContain('Trong số đã nhận, nộp về xã (ngoài báo cáo của xóm): nhân dân 1.500.000 đồng.');
  });

  it('has none of it in March', async () => {
    const { ask } = await samplesDesk();
    const texts = textsIn(await ask());

    expect(texts.filter((text) => /Chỉ tiêu cả|Ngày ra quân và|Kinh phí theo nguồn/.test(text))).toEqual([]);
  });
});
