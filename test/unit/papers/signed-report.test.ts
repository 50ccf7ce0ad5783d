import { describe, expect, it } from 'vitest';
import type { ActContent } from '../../../shared/domain/acts/act.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { documentOf, tableAfter, tablesIn, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { signingDesk } from '../../fixtures/papers/signing-desk.ts';

const confirmedAt = '2024-03-18T02:00:00.000Z';
const locked = '2024-03-19T17:01:00.000Z';
const file = '2024-03.docx';
const sections = { kind: 'sections', leadership: 'Họp BCĐ.', proposals: 'Xi măng.' } as const;

interface Paper {
  bytes: Uint8Array;
}

const headOf = ({ bytes }: Paper) => textsIn(tablesIn(documentOf(bytes))[0] ?? '');
const textsOf = ({ bytes }: Paper) => textsIn(documentOf(bytes));
const originOf = ({ bytes }: Paper, annex = 'Phụ lục III'): Record<string, string> =>
  Object.fromEntries(tableAfter(documentOf(bytes), annex).map(([name = '', value = '']) => [name, value]));
const hashOf = (paper: Paper, annex?: string): string =>
  originOf(paper, annex)['Mã băm của báo cáo (SHA-256)']?.slice(0, 64) ?? '';
const isSame = (a: Paper, b: Paper): boolean => Buffer.compare(a.bytes, b.bytes) === 0;

/** Confirmed on 18 March, closed at the lock. */
async function confirmedDesk() {
  const desk = await signingDesk();
  desk.at(confirmedAt);
  await desk.confirm();
  return desk;
}

async function closedDesk() {
  const desk = await signingDesk();
  desk.at(locked);
  await desk.close();
  return desk;
}

/** After the close, hamlet 3 reports under a ticket, and the month is restated. */
async function restate(desk: Awaited<ReturnType<typeof signingDesk>>) {
  desk.at('2024-03-20T03:00:00.000Z');
  await desk.reopen('xom-3');
  desk.at('2024-03-21T02:00:00.000Z');
  await desk.sendSample('xom-3_2024-03.ods');
}

describe('a report that its commune has confirmed', () => {
  it('is the commune’s own official paper before the district has published anything, dated by the confirmation', async () => {
    const desk = await confirmedDesk();
    desk.at('2024-03-19T02:00:00.000Z');
    const paper = await desk.report();

    expect(paper.fileName).toBe('bao-cao_luc-ba_2024-03_xa-xac-nhan.docx');
    expect(headOf(paper)).toContain('Lục Ba, ngày 18 tháng 3 năm 2024');
    expect(headOf(paper)).not.toContain('TẠM TÍNH');
    expect(originOf(paper)).toMatchObject({
      'Tình trạng số liệu': 'Số liệu chính thức của xã: xã đã xác nhận lúc 18/03/2024 09:00.',
      'Phiên bản': 'Báo cáo xã đã xác nhận',
      'Xã xác nhận': 'Đã xác nhận lúc 18/03/2024 09:00',
    });
  });

  it('stays the same bytes when the district’s version comes, and when a file is refused later', async () => {
    const desk = await confirmedDesk();
    const before = await desk.report();
    desk.at('2024-03-18T03:00:00.000Z');
    await desk.send('xom-8_2024-03.csv', Buffer.from('không phải báo cáo'));
    desk.at(locked);
    await desk.close();

    expect(isSame(await desk.report(), before)).toBe(true);
    expect(isSame(await desk.report(file, 'luc-ba', { version: '1' }), before)).toBe(true);
  });

  it('is provisional again once its figures change before the lock, and says that they did', async () => {
    const desk = await confirmedDesk();
    desk.at('2024-03-19T02:00:00.000Z');
    await desk.sendSample('xom-3_2024-03.ods');
    const paper = await desk.report();

    expect(headOf(paper)).toContain('TẠM TÍNH');
    expect(originOf(paper)).toMatchObject({
      'Tình trạng số liệu': expect.stringContaining('số liệu đã thay đổi sau khi xã xác nhận lúc 18/03/2024 09:00'),
      'Xã xác nhận': 'Đã xác nhận số liệu trước đó, lúc 18/03/2024 09:00',
    });
  });

  it('is restated by the version that changes its figures, which says what it replaces', async () => {
    const desk = await confirmedDesk();
    desk.at(locked);
    await desk.close();
    await restate(desk);
    const paper = await desk.report();

    expect(headOf(paper)).toEqual(expect.arrayContaining(['ĐIỀU CHỈNH', 'Lục Ba, ngày 21 tháng 3 năm 2024']));
    expect(originOf(paper)['Tình trạng số liệu']).toBe(
      'Số liệu điều chỉnh theo bản 2 của huyện, thay bản 1 (lập lúc 21/03/2024 09:00; kỳ chốt lúc 20/03/2024 00:01); số liệu đã thay đổi sau khi xã xác nhận lúc 18/03/2024 09:00.',
    );
  });
});

describe('a report that is restated', () => {
  it('says why, and lists each figure as it was and as it is', async () => {
    const desk = await closedDesk();
    await restate(desk);
    const paper = await desk.report();

    const changes = tableAfter(documentOf(paper.bytes), 'Số liệu điều chỉnh so với bản trước');

    expect(textsOf(paper).join('')).not.toMatch(/(officer|chairman)@/);
    expect(changes[0]).toEqual(['TT', 'Số liệu thay đổi', 'Bản trước', 'Bản này']);
    expect(changes.map((row) => row.slice(1))).toContainEqual(['Số hộ hiến đất, trong tháng', '59 hộ', '84 hộ']);
    expect(changes.filter(([, label]) => label?.startsWith('Hộ đạt'))).toHaveLength(1);
    expect(changes.slice(1).every(([, , before, after]) => before !== after)).toBe(true);
    expect(textsOf(paper).some((text) => text.startsWith('Lý do điều chỉnh: Xã Lục Ba, Xóm 3: mở lại kỳ vì'))).toBe(
      true,
    );
  });

  it('says of a file that came after the lock by which ticket it was let in', async () => {
    const desk = await closedDesk();
    await restate(desk);

    const rows = tableAfter(documentOf((await desk.report()).bytes), 'Báo cáo của các đơn vị được tính');

    expect(rows[3]?.slice(1, 4)).toEqual([
      'Xóm 3',
      'Nộp muộn theo phiếu mở lại duyệt lúc 20/03/2024 10:01',
      '21/03/2024 09:00',
    ]);
    expect(rows[2]?.[2]).toBe('Đúng hạn');
  });
});

describe('the hash that a commune’s report bears', () => {
  it('is of everything that it was made from: what the officer says later is another paper of the same figures', async () => {
    const desk = await closedDesk();
    const first = await desk.report();
    desk.at('2024-08-20T02:00:00.000Z');
    await desk.act(sections);
    const second = await desk.report();

    expect(hashOf(second)).not.toBe(hashOf(first));
    const figures = 'Mã băm số liệu của xã (SHA-256)';
    expect(originOf(second)[figures]).toBe(originOf(first)[figures]);
    expect(originOf(first)['Phần do xã ghi']).toMatch(/: chưa có$/);
    expect(originOf(second)).toMatchObject({
      'Phiên bản': 'Bản 1 của huyện',
      'Phần do xã ghi': 'Mục I, mục VIII, tự đánh giá, minh chứng: cập nhật lúc 20/08/2024 09:00',
      'Tình trạng số liệu': expect.stringMatching(/Phần do xã ghi cập nhật lúc 20\/08\/2024 09:00\.$/),
    });
    expect(headOf(second)).toContain('Lục Ba, ngày 20 tháng 8 năm 2024');
  });

  it('changes with a self-assessment, with evidence and with its withdrawal', async () => {
    const desk = await closedDesk();
    const hashes = [hashOf(await desk.report())];
    const after = async (minute: string, said: ActContent): Promise<string> => {
      desk.at(`2024-03-22T02:${minute}:00.000Z`);
      const { id } = await desk.act(said);
      hashes.push(hashOf(await desk.report()));
      return id;
    };
    await after('01', { kind: 'assess', target: { criterion: 1 }, result: 'met', note: '' });
    const evidence = { indicator: '1.3', number: '1/QĐ', date: '2024-03-01', summary: 's', file: null } as const;
    const actId = await after('02', { kind: 'evidence', ...evidence });
    await after('03', { kind: 'withdraw', actId, reason: 'nhầm' });

    expect(new Set(hashes).size).toBe(4);
  });

  it('gives exactly the paper that was signed, whatever was recorded and corrected since', async () => {
    const desk = await confirmedDesk();
    const signed = await desk.report();
    desk.at('2024-03-18T09:00:00.000Z');
    await desk.act(sections);
    await desk.sendSample('xom-4_2024-03.xls');
    desk.at(locked);
    await desk.close();
    await restate(desk);

    const again = await desk.report(file, 'luc-ba', { hash: hashOf(signed) });

    expect(isSame(await desk.report(), signed)).toBe(false);
    expect(isSame(again, signed)).toBe(true);
  });

  it('gives what was handed out under it, even if the software would now write it otherwise', async () => {
    const desk = await closedDesk();
    const hash = hashOf(await desk.report());
    const older = Buffer.from('as an older release wrote it');
    desk.cloud.objects.versions.set(`papers/communes/luc-ba/2024-03/${hash}.docx`, [
      { versionId: 'v1', lastModified: locked, bytes: older },
    ]);

    expect(isSame(await desk.report(), { bytes: older })).toBe(true);
  });

  it('is refused in words where no paper bears it', async () => {
    const desk = await closedDesk();
    const asked = desk.report(file, 'luc-ba', { hash: 'ab'.repeat(32) });

    await expect(asked).rejects.toThrow(DomainError);
    await expect(asked).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-paper' });
  });
});

describe('the report of a past version', () => {
  it('is the same bytes before and after what was said and corrected since', async () => {
    const desk = await closedDesk();
    const first = await desk.report();
    desk.at('2024-03-20T02:00:00.000Z');
    await desk.act(sections);
    await restate(desk);

    expect(isSame(await desk.report(file, 'luc-ba', { version: '1' }), first)).toBe(true);
    expect(textsOf(await desk.report(file, 'luc-ba', { version: '2' }))).toContain('Họp BCĐ.');
    expect(isSame(await desk.report(file, 'luc-ba', { version: '2' }), await desk.report())).toBe(true);
  });

  it('is refused where there is no such version', async () => {
    const desk = await closedDesk();

    await expect(desk.report(file, 'luc-ba', { version: '2' })).rejects.toMatchObject({ code: 'no-such-version' });
  });

  it('of a commune that a later version did not touch is that of the version before', async () => {
    const desk = await closedDesk();
    const own = await desk.report(file, 'la-bang');
    await restate(desk);

    expect(own.fileName).toBe('bao-cao_la-bang_2024-03_ban-1.docx');
    expect(isSame(await desk.report(file, 'la-bang'), own)).toBe(true);
    expect(isSame(await desk.report(file, 'la-bang', { version: '2' }), own)).toBe(true);
  });
});

describe('a district’s paper', () => {
  it('of a version is the same bytes by its number and by its hash, in each form', async () => {
    const desk = await closedDesk();
    const forms = ['docx', 'xlsx', 'csv'].map((kind) => `2024-03.${kind}`);
    const hash = hashOf(await desk.table(file), 'Phụ lục V');
    const first = await Promise.all(forms.map((form) => desk.table(form)));
    await restate(desk);

    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const [index, form] of forms.entries()) {
      const signed = must(first[index]);
      expect(isSame(await desk.table(form), signed)).toBe(false);
      expect(isSame(await desk.table(form, '1'), signed)).toBe(true);
      expect(isSame(await desk.table(form, undefined, hash), signed)).toBe(true);
    }
  });

  it('that restates has a frame, and lists what changed, old and new, beside the reasons', async () => {
    const desk = await closedDesk();
    await restate(desk);
    const paper = await desk.table(file);
    const rows = tableAfter(documentOf(paper.bytes), 'Phụ lục V');

    const changes = rows.filter(([name]) => name === 'Số liệu điều chỉnh (cũ → mới)').map(([, value]) => value);

    expect(headOf(paper)).toContain('ĐIỀU CHỈNH');
    const reason = rows.find(([name]) => name === 'Lý do điều chỉnh')?.[1];
    expect(reason).toBe('Xã Lục Ba, Xóm 3: mở lại kỳ vì “nộp thiếu”.');
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.every((change) => /→| từ .* sang |không còn/.test(change ?? ''))).toBe(true);
  });
});
