import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lock, sample } from '../flow/app/running.ts';
import { expectAccessible } from './accessible.ts';
import { board, dialog, officer, openBoard, openUnit, unit } from './board.ts';
import { describeInBrowser } from './chromium.ts';
import {
  desk,
  expectNoSidewaysScroll,
  lookUntilSeen,
  openPage,
  resize,
  startPages,
  telephone,
  type Pages,
} from './pages.ts';
import { expectSteady } from './shift.ts';

let pages: Pages;

/** The page as it stands, in windows of these widths. */
async function expectFitAtEach(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}

/** Hamlet 2's sample, as if another hamlet had written it. */
function reportOf(number: number): Buffer {
  const text = sample('xom-2_2024-03.csv').toString();
  return Buffer.from(text.replaceAll('XÓM 2', `XÓM ${number}`).replaceAll('Xóm 2', `Xóm ${number}`));
}

describeInBrowser('the commune’s officer', () => {
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('sees where the month stands and who has not sent, and copies the message, on a telephone as at a desk', async () => {
    const { page, context, faults } = await openBoard(pages, telephone);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const headline = page.locator('.headline');
    await headline.getByText('báo cáo đã nộp, trên 8 phải nộp (37,5 %)').waitFor();
    await expectSteady(page, 0.01);
    expect(await headline.innerText()).toMatch(/14 tiêu chí đạt, trên 19/);
    expect(await headline.innerText()).toContain('Tạm tính');
    expect(await headline.innerText()).toMatch(/15\/03\/2024\s+Khóa kỳ\s+20\/03\/2024 00:00/);
    expect(await headline.getByText('Số liệu minh họa', { exact: true }).isVisible()).toBe(true);
    expect(await unit(page, 'xom-2').innerText()).toContain('Đã nộp');
    expect(await unit(page, 'xom-3').innerText()).toContain('Chưa nộp, còn hạn');
    expect(await unit(page, 'xom-7').innerText()).toContain('Có lỗi, cần gửi lại');

    await page.getByRole('button', { name: 'Soạn tin nhắn' }).click();
    await page.getByRole('button', { name: 'Chép tin nhắn' }).click();
    await page.getByText('Đã chép. Hãy dán vào nhóm chat.').waitFor();

    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('Chưa gửi báo cáo: Xóm 3, Xóm 4, Xóm 5, Xóm 8.');
    expect(copied).toContain(`- Xóm 3: ${pages.app.run.pagesUrl}/links/luc-ba.xom-3.2024-03.`);
    await page.locator('.year summary').click();
    await expectFitAtEach(page, [telephone, desk]);
    expect(await unit(page, 'xom-3').innerText()).toContain('Chưa nộp, còn hạn');
    expect(faults).toEqual([]);
  });

  it('opens a criterion down to the cells of the reports, at a desk as on a telephone', async () => {
    const { page } = await openBoard(pages, desk);
    await page.locator('.headline').getByText('báo cáo đã nộp, trên 8 phải nộp (37,5 %)').waitFor();
    await expectSteady(page, 0.01);

    await page.getByRole('button', { name: /^17\. Môi trường/ }).click();
    const heading = page.getByRole('heading', { name: '17. Môi trường' });
    const isFocused = await heading.evaluate((element) => element === element.ownerDocument.activeElement);
    await page.locator('.detail .card', { hasText: '17.4' }).locator('summary').click();
    const row = page.locator('.detail').getByRole('row', { name: /Xóm Văn Thanh/ });
    await row.waitFor();

    expect(isFocused).toBe(true);
    expect(await row.innerText()).toMatch(/62\/138 = 44,9 %\s+trang “Báo cáo”, ô D17; trang “Báo cáo”, ô E17/);
    await page.locator('#movements summary').first().click();
    await page.getByRole('row', { name: /Xóm 2 120 120 250 48 %/ }).waitFor();
    await expectFitAtEach(page, [desk, telephone]);
    expect(await row.first().isVisible()).toBe(true);
  });

  it('sees a report that arrives, and one that is refused, without loading the page again', async () => {
    const { page } = await openBoard(pages);
    await page.evaluate('window.stayed = true');

    await pages.app.verdict(await pages.app.send('xom-4', 'a.csv', reportOf(4)));
    await lookUntilSeen(page, unit(page, 'xom-4').getByText('Đã nộp'));
    await pages.app.verdict(await pages.app.send('xom-5', 'a.csv', reportOf(4)));
    // By the page's own ten seconds: nobody comes back to it.
    await unit(page, 'xom-5').getByText('Có lỗi, cần gửi lại').waitFor({ timeout: 60_000 });

    expect(await page.locator('.headline').innerText()).toContain('trên 8 phải nộp (50 %)');
    expect(await page.locator('.watched').innerText()).toContain('Có báo cáo hoặc việc mới');
    expect(await page.evaluate('window.stayed')).toBe(true);
  });

  it('returns a report by keyboard, is told what happens, and takes it back', async () => {
    const { page } = await openBoard(pages);
    await unit(page, 'xom-2').locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Trả lại (Xóm 2)' }).focus();
    await page.keyboard.press('Enter');
    await expectAccessible(page);

    await page.keyboard.type('Thiếu khối lượng rác (PT.08)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Xóm 2 được báo ngay bằng thư (1 người nhận)').waitFor();
    await page.keyboard.press('Enter');
    await lookUntilSeen(page, unit(page, 'xom-2').getByText('Đã trả lại, chờ gửi lại'));
    expect(await unit(page, 'xom-2').innerText()).toContain('“Thiếu khối lượng rác (PT.08)”');

    await page.getByRole('button', { name: 'Rút lại (Trả lại báo cáo, Xóm 2)' }).click();
    await dialog(page).getByLabel('Lý do').fill('Trả nhầm');
    await dialog(page).getByRole('button', { name: 'Rút lại' }).click();
    await dialog(page).getByText('Đã ghi.').waitFor();
    await page.keyboard.press('Escape');
    await lookUntilSeen(page, unit(page, 'xom-2').getByText('Đã nộp'));
  });

  it('is told beside the field why something is not recorded', async () => {
    const { page } = await openBoard(pages, telephone);
    await openUnit(page, 'xom-3');
    await page.getByRole('button', { name: 'Miễn báo cáo (Xóm 3)' }).click();

    await dialog(page).getByLabel('Lý do').fill('   ');
    await dialog(page).getByRole('button', { name: 'Miễn báo cáo' }).click();

    const fault = dialog(page).locator('.fault');
    await fault.waitFor();
    expect(await dialog(page).getByLabel('Lý do').getAttribute('aria-describedby')).toBe(
      await fault.getAttribute('id'),
    );
    await expectAccessible(page);
    await dialog(page).getByLabel('Lý do').fill('Ngập lụt');
    await dialog(page).getByRole('button', { name: 'Miễn báo cáo' }).click();
    await dialog(page).getByText('Đã ghi.').waitFor();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await lookUntilSeen(page, unit(page, 'xom-3').getByText('Được miễn'));
  });

  it('keys a report in for a unit with the scan of its paper, after mending what was wrong', async () => {
    const { page, faults } = await openBoard(pages, telephone);
    await openUnit(page, 'xom-8');
    await page.getByRole('button', { name: 'Nhập hộ (Xóm 8)' }).click();
    const file = (number: number) => ({ name: 'bao-cao.csv', mimeType: 'text/csv', buffer: reportOf(number) });
    await dialog(page)
      .getByLabel('Ảnh hoặc bản quét')
      .setInputFiles({ name: 'ban-giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await dialog(page).getByLabel('Tệp báo cáo').setInputFiles(file(2));
    await dialog(page).getByRole('button', { name: 'Gửi' }).click();
    await dialog(page).getByText('Đây là báo cáo của Xóm 2, nhưng được gửi cho Xóm 8').waitFor();
    await expectAccessible(page);

    await dialog(page).getByLabel('Tệp báo cáo').setInputFiles(file(8));
    await dialog(page).getByRole('button', { name: 'Gửi' }).click();
    await dialog(page).getByText('Đã nhận báo cáo của Xóm 8.').waitFor();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();

    await lookUntilSeen(page, unit(page, 'xom-8').getByText('Nhập hộ (từ bản giấy), do officer@luc-ba'));
    expect(faults).toEqual([]);
  });

  it('gets the commune’s paper and the page of QR codes', async () => {
    const { page } = await openBoard(pages);
    const got = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return download.suggestedFilename();
    };

    expect(await got('Báo cáo tháng của xã')).toMatch(/\.docx$/);
    expect(await got('Trang mã QR để in')).toMatch(/\.docx$/);
  });

  it('shows who may not see it that it is not theirs, and nothing of the month', async () => {
    const { page } = await openPage(pages, { path: board, as: 'xom-2@luc-ba' });

    await page.locator('.state.forbidden').waitFor();

    expect(await page.locator('.headline, #units, #criteria').count()).toBe(0);
    await expectAccessible(page);
  });

  it('lets the district read it and do nothing', async () => {
    const { page } = await openBoard(pages, desk, 'officer@dai-tu');
    await openUnit(page, 'xom-2');

    expect(await page.getByRole('button', { name: /^(Trả lại|Nhập hộ|Soạn tin nhắn|Xác nhận)/ }).count()).toBe(0);
  });

  it('says so when the connection is gone, and keeps what was seen', async () => {
    const { page, context } = await openBoard(pages, telephone);
    await context.setOffline(true);

    await lookUntilSeen(page, page.locator('.watched.cut-off'));

    expect(await unit(page, 'xom-2').isVisible()).toBe(true);
    await context.setOffline(false);
    await page.locator('.watched.current').waitFor({ timeout: 60_000 });
  });

  it('confirms the month once it has ended', async () => {
    const early = await openBoard(pages, telephone);
    await early.page.getByText('Xác nhận được từ 15/03/2024, khi kỳ đã hết.').waitFor();
    await pages.app.run.moveClock(new Date('2024-03-15T08:00:00+07:00'));
    const { page } = await openBoard(pages, telephone);

    await page.getByRole('button', { name: 'Xác nhận số liệu của kỳ' }).click();
    await dialog(page).getByText('14 trên 19 tiêu chí đạt').waitFor();
    await dialog(page).getByRole('button', { name: 'Xác nhận số liệu của kỳ' }).click();
    await dialog(page).getByText('Đã ghi.').waitFor();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();

    await lookUntilSeen(page, page.locator('.confirmation .note.good').getByText('officer@luc-ba đã xác nhận'));
    expect(await page.getByRole('button', { name: 'Xác nhận số liệu của kỳ' }).count()).toBe(0);
  });

  it('has a locked month reopened for a unit by another person, and sees each figure as it was published', async () => {
    await pages.app.close();
    await pages.app.run.moveClock(new Date(lock.getTime() + 3_600_000));
    const march = `${board}/progress/2024-03`;
    const { page } = await openPage(pages, { path: march, width: 1280, as: officer });
    await page.locator('.headline').getByText('Chính thức').waitFor();

    await page.getByRole('button', { name: /^17\. Môi trường/ }).click();
    await page.locator('.detail .card', { hasText: '17.4' }).locator('summary').click();
    await page.getByRole('row', { name: /Xóm Văn Thanh.*trang “Báo cáo”, ô D17/ }).waitFor();
    await openUnit(page, 'xom-7');
    await page.getByRole('button', { name: 'Đề nghị mở lại kỳ (Xóm 7)' }).click();
    await dialog(page).getByLabel('Lý do').fill('Xóm gửi tệp sai');
    await dialog(page).getByRole('button', { name: 'Đề nghị mở lại kỳ' }).click();
    await dialog(page).getByText('Đã ghi.').waitFor();
    await page.keyboard.press('Escape');
    await lookUntilSeen(page, page.getByText('Chờ người khác duyệt'));
    await expectAccessible(page);

    const chair = await openPage(pages, { path: march, as: 'chair@luc-ba' });
    await chair.page.getByRole('button', { name: 'Duyệt mở lại (Xóm 7)' }).click();
    await dialog(chair.page).getByText('officer@luc-ba đề nghị: “Xóm gửi tệp sai”').waitFor();
    await dialog(chair.page).getByRole('button', { name: 'Duyệt mở lại' }).click();
    await dialog(chair.page).getByText('Đã ghi.').waitFor();
    await lookUntilSeen(page, unit(page, 'xom-7').getByText('Mở lại kỳ: đã duyệt'));
    expect(await page.getByRole('button', { name: 'Duyệt mở lại (Xóm 7)' }).count()).toBe(0);
  });
});
