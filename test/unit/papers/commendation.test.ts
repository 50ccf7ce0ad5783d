import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { councilDesk, type CouncilDesk } from '../../fixtures/commendation/council-desk.ts';
import { holdRound, person } from '../../fixtures/commendation/council-round.ts';
import {
  documentOf,
  isBold,
  isCentred,
  numberIn,
  paragraphOf,
  partsOf,
  pointsOf,
  tableAfter,
  tablesIn,
  textsIn,
} from '../../fixtures/papers/docx-parts.ts';

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : 'none';
};
const slugOf = (id: string): string => id.slice('nominate-'.length).slice(0, 12);

describe('the papers of commendation', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  const xmlOf = async (name: string) => documentOf((await desk.paper(`2024-03-${name}.docx`)).bytes);

  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
    await round.decide();
  });

  it.each(['to-trinh', 'to-trinh-huyen', 'to-trinh-tinh', 'bien-ban', 'ho-so'])(
    'have the page, the head and the letters of Nghị định 30/2020: %s',
    async (name) => {
      const xml = await xmlOf(name);
      const styles = partsOf((await desk.paper(`2024-03-${name}.docx`)).bytes)['word/styles.xml'] ?? '';
      const nation = paragraphOf(xml, 'CỘNG HÒA');
      const motto = paragraphOf(xml, 'Độc lập - Tự do - Hạnh phúc');

      expect(styles).toContain('w:ascii="Times New Roman"');
      expect([numberIn(xml, 'w:pgSz', 'w:w'), numberIn(xml, 'w:pgSz', 'w:h')]).toEqual([11_906, 16_838]);
      expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => numberIn(xml, 'w:pgMar', side))).toEqual([
        1134, 1134, 1701, 851,
      ]);
      expect([pointsOf(nation), pointsOf(motto), isBold(nation), isCentred(motto)]).toEqual([13, 14, true, true]);
      expect(textsIn(xml).filter((text) => /^Số: {5}\/(TTr|BB|BC)/.test(text)).length).toBeGreaterThan(0);
    },
  );

  it('are a proposal to the commune’s chairman of whom the council chose for it, and of nobody else', async () => {
    const xml = await xmlOf('to-trinh');
    const rows = tableAfter(xml, 'DANH SÁCH');

    expect(textsIn(tablesIn(xml)[0] ?? '').slice(0, 3)).toEqual([
      'UBND XÃ LỤC BA',
      'HỘI ĐỒNG',
      'THI ĐUA - KHEN THƯỞNG',
    ]);
    expect(textsIn(xml)).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân xã Lục Ba.');
    expect(rows.map(([, name]) => name)).toEqual(['Tập thể, cá nhân', undefined, 'Xóm 2', undefined, person.name]);
    expect(rows[2]?.at(-1)).toBe('6 trên 7');
    expect(rows[4]?.[2]).toBe('Trưởng ban công tác Mặt trận, xóm 2');
    expect(textsIn(xml)).toContain('TM. HỘI ĐỒNG');
  });

  it('are a proposal by the commune’s committee to the district of whom the council chose for it', async () => {
    const xml = await xmlOf('to-trinh-huyen');

    expect(textsIn(xml)).toContain('Kính gửi: Ủy ban nhân dân huyện Đại Từ.');
    expect(tableAfter(xml, 'DANH SÁCH').map(([, name]) => name)).toEqual([
      'Tập thể, cá nhân',
      undefined,
      'Xóm Văn Thanh',
    ]);
    expect(textsIn(xml)).toContain('TM. ỦY BAN NHÂN DÂN');
  });

  it('cut what is longer than a row holds at a word, and leave it whole in the report of achievements', async () => {
    const long = await councilDesk();
    await long.close();
    const whole = 'Vận động nhân dân, '.repeat(100).trim();
    const { id } = await long.record({
      kind: 'nominate',
      unitId: 'xom-6',
      person: null,
      rank: 'state',
      achievements: whole,
    });

    const list = tableAfter(documentOf((await long.paper('2024-03-to-trinh-nha-nuoc.docx')).bytes), 'DANH SÁCH');
    const own = await long.paper(`2024-03-thanh-tich-${slugOf(id)}.docx`);

    expect(list.at(-1)?.[3]).toMatch(/^Vận động nhân dân, .{240,280}[^,]…$/);
    expect(textsIn(documentOf(own.bytes))).toContain(whole);
  });

  it('number the parts of a list that there are: people alone come under I', async () => {
    const alone = await councilDesk();
    await alone.close();
    await alone.record({ kind: 'nominate', unitId: 'xom-6', person, rank: 'state', achievements: 'Làm tốt' });

    const list = tableAfter(documentOf((await alone.paper('2024-03-to-trinh-nha-nuoc.docx')).bytes), 'DANH SÁCH');

    expect(list.flatMap(([part = '']) => (part.startsWith('I') ? [part] : []))).toEqual(['I. CÁ NHÂN']);
    expect(tableAfter(await xmlOf('to-trinh'), 'DANH SÁCH').flatMap(([part = '']) => part)).toEqual(
      expect.arrayContaining(['I. TẬP THỂ', 'II. CÁ NHÂN']),
    );
  });

  it('are for the province the file alone: no vote is in it', async () => {
    const xml = await xmlOf('to-trinh-tinh');

    expect(tableAfter(xml, 'DANH SÁCH').at(-1)).toEqual([
      '1',
      'Xóm Văn Thanh',
      '',
      expect.any(String),
      expect.stringMatching(/^Hạng 3\/8/),
      '',
    ]);
    expect(textsIn(xml).join(' ')).not.toMatch(/biểu quyết|Biên bản/);
  });

  it('are no proposal of nobody: where the council chose nobody for a rank there is none to hand on', async () => {
    const strict = await councilDesk();
    await strict.close();
    const { decision } = await holdRound(strict);
    const decisions = decision.decisions.filter(({ rank }) => rank === 'district');
    await strict.record({ ...decision, decisions }, 'council@luc-ba');

    expect(await codeOf(strict.paper('2024-03-to-trinh.docx'))).toBe('not-found nothing-to-write');
    expect((await strict.commendation()).papers.map((path) => path.split('2024-03-')[1])).toEqual(
      expect.arrayContaining(['to-trinh-huyen.docx', 'bien-ban.docx', 'ho-so.docx']),
    );
    expect((await strict.commendation()).papers.join(' ')).not.toContain('to-trinh.docx');
  });

  it('are minutes alone where the council chose nobody', async () => {
    const strict = await councilDesk();
    await strict.close();
    const { decision } = await holdRound(strict);
    const none = { chosen: false, for: 1, against: 6, reason: 'Chưa đủ minh chứng.' };
    const decisions = decision.decisions.map((vote) => ({ ...vote, ...none }));
    await strict.record({ ...decision, decisions }, 'council@luc-ba');

    for (const name of ['to-trinh', 'to-trinh-huyen'])
      expect(await codeOf(strict.paper(`2024-03-${name}.docx`))).toBe('not-found nothing-to-write');
    const minutes = await strict.paper('2024-03-bien-ban.docx');
    const { papers } = await strict.commendation();

    expect(textsIn(documentOf(minutes.bytes)).join(' ')).toContain('không chọn tập thể, cá nhân nào');
    expect(papers.join(' ')).not.toMatch(/to-trinh(-huyen)?\.docx/);
    for (const path of papers) expect(await codeOf(strict.paper(path.split('/').at(-1) ?? ''))).toBe('none');
  });

  it('are minutes with everyone’s votes, who presided, and the council’s reasons', async () => {
    const xml = await xmlOf('bien-ban');
    const texts = textsIn(xml);

    expect(tableAfter(xml, '2. Hội đồng').slice(1)).toEqual([
      ['1', 'Xóm Văn Thanh', 'Cấp huyện', '7', '0', '0', 'Được chọn'],
      ['2', 'Xóm 2', 'Cấp xã', '6', '1', '0', 'Được chọn'],
      ['3', 'Xóm 6', 'Cấp xã', '2', '5', '0', 'Không chọn'],
      ['4', `${person.name} | Trưởng ban công tác Mặt trận, xóm 2`, 'Cấp xã', '7', '0', '0', 'Được chọn'],
    ]);
    expect(tableAfter(xml, '1. Hội đồng').slice(1, 3)).toEqual([
      ['1', 'Xóm 2', expect.any(String), 'Đủ điều kiện'],
      ['2', 'Xóm 6', expect.any(String), 'Đủ điều kiện'],
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Chủ trì: Trần Văn Chủ Trì.',
        'CHỦ TỌA',
        'Lê Thị Thư Ký',
        '- Xóm 2 (giấy khen cấp xã): Hoàn thành sớm.',
      ]),
    );
  });

  it('are a report of what each did, with the points that the ranking gave and what they add up to', async () => {
    const xml = await xmlOf(`thanh-tich-${slugOf(round.ids.xom2)}`);
    const rows = tableAfter(xml, 'Kết quả theo báo cáo').slice(1);
    const unit = (await desk.rank()).units.find(({ unitId }) => unitId === 'xom-2');
    const ofPerson = textsIn(await xmlOf(`thanh-tich-${slugOf(round.ids.person)}`));

    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toEqual(['', 'Cộng', '', '100', String(unit?.score).replace('.', ',')]);
    expect(textsIn(xml)).toContain('Mỗi tháng tổng vệ sinh một lần, thu gom rác đúng nơi quy định.');
    expect(ofPerson).toContain(`Họ và tên: ${person.name}.`);
    expect(ofPerson.join(' ')).not.toContain('Điểm đạt');
  });

  it('say since when the sums run, and give a person’s own report no number', async () => {
    const ofPerson = textsIn(await xmlOf(`thanh-tich-${slugOf(round.ids.person)}`));
    const all = await Promise.all(['to-trinh', 'bien-ban', `thanh-tich-${slugOf(round.ids.xom2)}`].map(xmlOf));

    for (const xml of all)
      expect(textsIn(xml).join(' ')).toContain('từ đầu đợt đến hết ngày 14/03/2024 (hết kỳ tháng 3 năm 2024)');
    expect(ofPerson.join(' ')).not.toContain('Số:');
    expect(ofPerson).toEqual(expect.arrayContaining(['I. SƠ LƯỢC LÝ LỊCH', 'Lục Ba, ngày 20 tháng 3 năm 2024']));
  });

  it('are all of them in one file, each with its pages from 1', async () => {
    const xml = await xmlOf('ho-so');
    const papers = textsIn(xml).filter((text) => ['TỜ TRÌNH', 'BIÊN BẢN', 'BÁO CÁO THÀNH TÍCH'].includes(text));

    expect(papers).toEqual([
      ...Array.from({ length: 3 }, () => 'TỜ TRÌNH'),
      'BIÊN BẢN',
      ...Array.from({ length: 4 }, () => 'BÁO CÁO THÀNH TÍCH'),
    ]);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(papers.length);
  });

  it('say that their points only illustrate, and are kept under the hash beneath each page', async () => {
    const file = '2024-03-bien-ban.docx';
    const { bytes } = await desk.paper(file);
    const footers = Object.entries(partsOf(bytes)).filter(([path]) => path.startsWith('word/footer'));
    const hash = /[0-9a-f]{64}/.exec(footers[0]?.[1] ?? '')?.[0] ?? '';

    const kept = await desk.paper(file, hash);

    expect(textsIn(documentOf(bytes))).toContain('THANG ĐIỂM MINH HỌA');
    expect(footers.every(([, xml]) => xml.includes(hash))).toBe(true);
    expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
    expect(kept.fileName).toBe('bien-ban_luc-ba_2024-03.docx');
  });

  it('are none by other names, of nobody who was nominated, and of nothing that was decided', async () => {
    const names = [
      '2024-03.docx',
      '2024-03-giay-khen.docx',
      '2024-03-bien-ban.pdf',
      '2024-03-thanh-tich.docx',
      '../x.docx',
    ];

    for (const name of names) expect(await codeOf(desk.paper(name))).toBe('not-found no-such-paper');
    expect(await codeOf(desk.paper(`2024-03-thanh-tich-${'0'.repeat(12)}.docx`))).toBe('not-found nothing-to-write');
    expect(await codeOf(desk.paper('2024-03-to-trinh-nha-nuoc.docx'))).toBe('not-found nothing-to-write');
    expect(await codeOf((await councilDesk()).paper('2024-03-bien-ban.docx'))).toBe('not-found nothing-to-write');
  });

  it('stay the same bytes when the month is restated', async () => {
    const names = ['to-trinh', 'bien-ban', `thanh-tich-${slugOf(round.ids.xom2)}`];
    const all = () => Promise.all(names.map((name) => desk.paper(`2024-03-${name}.docx`)));
    const before = await all();
    await desk.restate();
    const after = await all();

    expect(after.map(({ bytes }, index) => Buffer.compare(bytes, before[index]?.bytes ?? Buffer.alloc(0)))).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('papers of what the council decided and what was taken back since', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  const textsOf = async (name: string) =>
    textsIn(documentOf((await desk.paper(`2024-03-${name}.docx`)).bytes)).join(' ');
  const back = 'Đề nghị được rút ngày 25/03/2024, sau khi Hội đồng quyết định.';
  const released = 'Bảng xếp hạng đã thôi chốt ngày 25/03/2024';

  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
    await round.decide();
    desk.at('2024-03-25T02:00:00.000Z');
    await desk.record({ kind: 'withdraw-nomination', nomination: round.ids.xom2, reason: 'nhầm' });
    await desk.record({ kind: 'withdraw', actId: (await desk.commendation()).ranking?.act ?? '', reason: 'nhầm' });
  });

  it('keep whom the council chose, with the remark, and are dated no earlier than it', async () => {
    const list = tableAfter(documentOf((await desk.paper('2024-03-to-trinh.docx')).bytes), 'DANH SÁCH');

    expect(list.map(([, name]) => name)).toContain(`Xóm 2 | ${back}`);
    expect(await textsOf('to-trinh')).toContain(released);
    expect(await textsOf('to-trinh')).toContain('Lục Ba, ngày 25 tháng 3 năm 2024');
  });

  it('have in the minutes what the meeting could not know apart from what was said there', async () => {
    const minutes = await textsOf('bien-ban');

    expect(minutes.indexOf('Ghi chú khi in, ngoài nội dung cuộc họp')).toBeGreaterThan(minutes.indexOf('Nơi nhận'));
    expect(minutes).toContain(`Xóm 2: ${back}`);
    expect(minutes).toContain(released);
  });

  it('are there of everybody in the list, and every one that is offered can be had', async () => {
    const { papers, nominations } = await desk.commendation();
    const own = papers.filter((path) => path.includes('thanh-tich'));

    expect(own).toHaveLength(nominations.length);
    expect(await textsOf(`thanh-tich-${slugOf(round.ids.xom2)}`)).toContain(back);
    for (const path of papers) expect(await codeOf(desk.paper(path.split('/').at(-1) ?? ''))).toBe('none');
  });
});
