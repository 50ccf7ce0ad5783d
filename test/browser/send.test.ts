import exceljs from 'exceljs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitFilesView } from '../../shared/api/unit-file-contracts.ts';
import type { Report } from '../../shared/domain/report.ts';
import { must } from '../fixtures/reports/form-of.ts';
import { officer, sample, samples } from '../flow/app/running.ts';
import { expectAccessible } from './accessible.ts';
import { describeInBrowser } from './chromium.ts';
import { expectNoSidewaysScroll, openPage, startPages, type Pages } from './pages.ts';
import { expectSteady } from './shift.ts';

let pages: Pages;

/** The last day on which March is in time is the first of April’s month: links of both are good. */
const inBothMonths = '2024-03-15T08:00:00+07:00';

const bad = join(samples, 'xom-7_2024-03_loi.xlsx');

/** What the page says to do, done in the marked file that it gives. */
async function repair(marked: string): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(marked)).buffer);
  const sheet = book.getWorksheet('Báo cáo');
  const cells = { E14: 74, E18: 72, D19: 150, A27: 'PT.04', D29: 0, D43: 12_500_000 };
  for (const [cell, value] of Object.entries(cells)) if (sheet) sheet.getCell(cell).value = value;
  const file = join(tmpdir(), `ntm-da-sua-${process.pid}.xlsx`);
  await book.xlsx.writeFile(file);
  return file;
}

/** How many files this device keeps to be sent. */
const countWaiting = `new Promise((done) => {
  indexedDB.open('ntm-progress').onsuccess = ({ target: { result: db } }) => {
    db.transaction('waiting').objectStore('waiting').count().onsuccess = ({ target }) => done(target.result);
  };
})`;

/** A picture, as small as there is one. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const rowOf = (page: Page, code: string) => page.locator(`[id="row-${code}"]`);

/** As two fields show it. */
function shownOf(answer: Report['indicators'][string]) {
  if (!('total' in answer)) throw new Error('no total and number met');
  return { total: String(answer.total), met: String(answer.met) };
}

/** A report typed into the form on the page, row by row. */
async function typeReport(page: Page, file: string): Promise<void> {
  const { indicators, movements, resources }: Report = JSON.parse(sample(file).toString());
  const text = (value: number) => String(value).replace('.', ',');
  for (const [code, answer] of Object.entries({ ...indicators, ...movements, ...resources })) {
    const fields = rowOf(page, code).locator('input[type=text]');
    if (typeof answer === 'number') await fields.fill(text(answer));
    else if ('notApplicable' in answer) await rowOf(page, code).locator('input[type=checkbox]').check();
    else if ('total' in answer) {
      await fields.first().fill(text(answer.total));
      await fields.last().fill(text(answer.met));
    } else if (typeof answer.value === 'number') await fields.fill(text(answer.value));
    else await rowOf(page, code).locator('select').selectOption(String(answer.value));
  }
}

describeInBrowser('sending', () => {
  beforeAll(async () => {
    pages = await startPages({ clock: inBothMonths });
  });
  afterAll(() => pages.stop());

  describe('the head of a hamlet with a link', () => {
    it('sends the bad sample by telephone, repairs the marked file by what the page says, and gets the receipt', async () => {
      const { page, faults } = await openPage(pages, { path: await pages.linkOf('xom-7') });
      await page.getByText('Xóm 7, xã Lục Ba').waitFor();
      expect(await page.getByText('Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03').isVisible()).toBe(true);
      await expectAccessible(page);

      await page.setInputFiles('input[type=file]', bad);
      const heading = page.getByRole('heading', { name: 'Chưa nhận được: có 6 chỗ phải sửa' });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      const first = page.locator('.problems li').first();
      expect(await first.innerText()).toMatch(/Ô E14, trang “Báo cáo”\s+Trong tệp ghi: -3\s+Số -3 nhỏ hơn 0/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải tệp đánh dấu ô sai' }).click(),
      ]);
      await page.setInputFiles('input[type=file]', await repair(await download.path()));
      await page.getByRole('heading', { name: 'Đã nhận báo cáo' }).waitFor();

      expect(await page.locator('.verdict .figure').innerText()).toMatch(/^\d{3}-\d{3}-\d{3}$/);
      // Loaded anew once there is a verdict.
      const newest = page.locator('.sent li').first();
      await expect.poll(() => newest.innerText()).toContain('đã nhận, đang được tính');
      await expectSteady(page);
      await page.locator('.verdict summary').click();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(faults).toEqual([]);
    });

    it('sends a photo beside the report: looks at it first, is told that it went, and the officer can open it', async () => {
      const { page, context, faults } = await openPage(pages, { path: await pages.linkOf('xom-8') });
      const photo = { name: 'hop-xom.png', mimeType: 'image/png', buffer: onePixel };

      await page.setInputFiles('input[type=file]', { ...photo, name: 'IMG_1.HEIC', mimeType: 'image/heic' });
      expect(await page.getByRole('alert').innerText()).toContain('“Tương thích nhất”');
      await page.setInputFiles('input[type=file]', { ...photo, buffer: Buffer.from('không phải ảnh') });
      await page.getByText('Máy này không mở được ảnh').waitFor();
      await page.setInputFiles('input[type=file]', photo);
      await page.getByRole('heading', { name: 'Gửi “hop-xom.png” kèm báo cáo?' }).waitFor();
      await page.locator('.preview').waitFor();
      expect(await page.locator('.preview').evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(1);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await context.setOffline(true);
      await page.getByRole('button', { name: 'Gửi kèm báo cáo' }).click();
      await page.getByText('Đã giữ “hop-xom.png” trên máy này').waitFor();
      await context.setOffline(false);
      await page.getByText('Đã gửi “hop-xom.png” kèm báo cáo').waitFor();
      await page.getByRole('heading', { name: 'Ảnh, bản quét đã gửi kèm' }).waitFor();
      expect(await page.getByText('Chưa gửi báo cáo nào trong kỳ này.').isVisible()).toBe(true);
      await expectAccessible(page);

      const seen = await pages.app.ask<UnitFilesView>('/communes/luc-ba/unit-files/2024-03?unitId=xom-8', {}, officer);
      const url = must(seen.body.files[0]).url;
      expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(onePixel)).toBe(true);
      expect(faults).toEqual([]);
    });

    it('chooses a file without a connection: it is kept, survives closing the page, and goes when there is one, once of two tabs', async () => {
      const { page, context, faults } = await openPage(pages, { path: await pages.linkOf('xom-2') });
      await page.getByText('Xóm 2, xã Lục Ba').waitFor();
      await page.evaluate('navigator.serviceWorker.ready');

      await context.setOffline(true);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.setInputFiles('input[type=file]', join(samples, 'xom-2_2024-03.csv'));
      const kept = page.getByText('Đã giữ “xom-2_2024-03.csv” trên máy này');
      await kept.waitFor();
      expect((await kept.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await expectAccessible(page);
      await page.reload();
      await kept.waitFor();
      await expectSteady(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByText('Đã giữ “xom-2_2024-03.csv” trên máy này').waitFor();
      expect(await page.getByText('Không có mạng: trang hiện những gì đã xem lần trước.').isVisible()).toBe(true);

      const posted: string[] = [];
      // As slow as a line is that has just come back: the other tab begins while the first one sends.
      await context.route(`${pages.app.run.s3Url}/**`, async (route) => {
        posted.push(route.request().method());
        await wait(500);
        await route.continue();
      });
      await context.setOffline(false);
      await expect.poll(() => posted.length, { timeout: 30_000 }).toBeGreaterThan(0);
      for (const tab of [page, other])
        await tab.getByText('Đã giữ “xom-2_2024-03.csv” trên máy này').waitFor({ state: 'hidden' });
      expect(posted).toEqual(['POST']);
      expect(faults).toEqual([]);
    });

    it('fills in the form on the page by keyboard alone, and is sent to the row that is not right', async () => {
      const { page, faults } = await openPage(pages, { path: await pages.linkOf('xom-5') });
      await page.getByRole('button', { name: 'Điền trên trang' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('form', { name: 'Biểu báo cáo của Xóm 5' }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      const pressed = async (name: string) => {
        await page.getByRole('button', { name }).first().focus();
        await page.keyboard.press('Enter');
      };
      await pressed('Không phát sinh: ghi 0 vào các ô trống');
      await pressed('Gửi báo cáo');
      expect(await page.locator('.form-row:focus-within .fault').innerText()).toContain('Chưa điền');
      await expectAccessible(page);

      await typeReport(page, 'xom-5_2024-03.expected.json');
      const some = rowOf(page, '18.1').locator('input[type=text]').last();
      const right = await some.inputValue();
      await some.fill('nhiều');
      await pressed('Gửi báo cáo');
      expect(await page.locator('input:focus').inputValue()).toBe('nhiều');
      await some.fill(right);
      await rowOf(page, 'PT.06').locator('input[type=text]').fill('999.999.999');
      await pressed('Gửi báo cáo');
      expect(await page.locator('.form-row:focus-within .fault').innerText()).toContain('quá lớn');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('3');
      // Tapped twice.
      await page.evaluate(
        '[0, 20].forEach((ms) => setTimeout(() => document.querySelector("form.on-page").requestSubmit(), ms))',
      );

      await page.getByRole('heading', { name: 'Đã nhận báo cáo' }).waitFor();
      expect(await page.evaluate(countWaiting)).toBe(0);
      await page.locator('.verdict summary').click();
      expect(await page.locator('.counted div', { hasText: 'PT.06' }).innerText()).toContain('3 buổi');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'The report was accepted' }).waitFor();
      await rowOf(page, 'PT.06').locator('input[type=text]').waitFor();
      expect(await page.locator('.sent li').count()).toBe(1);
      expect(faults).toEqual([]);
    });

    it('is told what is wrong with a link that is none', async () => {
      const { page } = await openPage(pages, { path: '/links/luc-ba.xom-2' });

      expect(await page.getByRole('alert').innerText()).toContain('Đường dẫn này không đúng');
      await expectAccessible(page);
    });
  });

  describe('who reports for a unit with an account', () => {
    it('signs in, sends a file, and finds what was sent when coming back', async () => {
      const { page, faults } = await openPage(pages, { path: '/send', as: 'xom-3@luc-ba', width: 1280 });
      await page.getByText('Xóm 3, xã Lục Ba').waitFor();
      await expectAccessible(page);
      expect(await page.locator('.earlier').allInnerTexts()).toEqual([
        expect.stringMatching(/^Kỳ tháng 2\/2024: .*\s+Chưa nộp$/),
        expect.stringMatching(/^Kỳ tháng 1\/2024: .*\s+Chưa nộp$/),
      ]);

      await page.setInputFiles('input[type=file]', join(samples, 'xom-3_2024-03.ods'));
      await page.getByRole('heading', { name: 'Đã nhận báo cáo' }).waitFor();
      await expectSteady(page);
      await page.reload();

      await page.getByText('tệp LibreOffice: đã nhận, đang được tính').waitFor();
      await page.getByRole('button', { name: 'Xem báo cáo gửi lúc' }).click();
      await page.getByRole('heading', { name: 'Đã nhận báo cáo' }).waitFor();
      expect(faults).toEqual([]);
    });

    it('is told that an account that reports for no unit sends nothing here', async () => {
      const { page } = await openPage(pages, { path: '/send', as: 'officer@dai-tu' });

      await page.getByText('Tài khoản này không báo cáo thay đơn vị nào.').waitFor();
      await expectAccessible(page);
      expect(await page.locator('input[type=file]').count()).toBe(0);
    });
  });

  describe('the first page', () => {
    it('leads everybody to theirs, in either language, and forgets who signs out', async () => {
      const { page, faults } = await openPage(pages, { path: '/', as: 'officer@luc-ba' });
      await expectAccessible(page);
      await expectSteady(page);
      await expectNoSidewaysScroll(page);

      await page.getByText('Huyện Đại Từ').click();
      expect(await page.getByRole('link', { name: 'Xã Lục Ba' }).getAttribute('href')).toBe('/public/communes/luc-ba');
      await expectNoSidewaysScroll(page);

      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: 'The commune’s board' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();

      expect(await page.evaluate('sessionStorage.getItem("ntm-session")')).toBeNull();
      expect(faults).toEqual([]);
    });
  });

  describe('who sent last month, too', () => {
    it('finds last month’s levels in the form, types one change, and is told of a wrong figure in its row before it goes', async () => {
      const { page, faults } = await openPage(pages, { path: await pages.linkOf('xom-6', '2024-04') });
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await page.getByText('Kỳ tháng 4/2024: 15/03–14/04/2024, hạn nộp 15/04').waitFor();
      const before = page.locator('.earlier').first();
      expect(await before.innerText()).toMatch(
        /^Kỳ tháng 3\/2024: .*\s+Nộp đúng hạn\s+15\/03\/2024 08:\d\d, .*\(JSON\): đã nhận, đang được tính\s+Biên nhận \d{3}-\d{3}-\d{3}$/,
      );
      expect(await before.getByRole('button').count()).toBe(0);
      expect(await page.locator('#drive').innerText()).toContain('đăng nhập bằng tài khoản của đơn vị');
      expect(await page.locator('#drive button').count()).toBe(0);

      const march: Report = JSON.parse(sample('xom-6_2024-03.json').toString());
      await page.getByRole('button', { name: 'Điền trên trang' }).click();
      const [water, poor] = [rowOf(page, '18.1'), rowOf(page, '11')].map((row) => row.locator('input[type=text]'));
      const level = (code: string) => must(march.indicators[code]);
      expect({ total: await must(poor).first().inputValue(), met: await must(poor).last().inputValue() }).toEqual(
        shownOf(level('11')),
      );
      await must(poor).first().fill('');
      await must(poor).last().fill('');
      await must(water).last().fill('1.000');
      await page.getByRole('button', { name: 'Không thay đổi: các dòng còn lại như tháng trước' }).click();
      await page.getByText('Khác tháng trước: 18.1.').waitFor();
      for (const zeros of await page.getByRole('button', { name: 'Không phát sinh' }).all()) await zeros.click();
      await page.getByRole('button', { name: 'Gửi báo cáo' }).click();

      expect(await page.locator('.form-row:focus-within').innerText()).toMatch(/^18\.1 [^]*Số đạt lớn hơn tổng số/);
      expect(await page.locator('.at-fault').count()).toBe(1);
      expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await must(water).last().fill('50');
      await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
      await page.getByRole('heading', { name: 'Đã nhận báo cáo' }).waitFor();

      await page.locator('.verdict summary').click();
      const counted = (code: string) =>
        page.locator('.counted div', { has: page.getByText(code, { exact: true }) }).innerText();
      expect(await counted('18.1')).toContain(`50/${shownOf(level('18.1')).total} hộ`);
      expect(await counted('11')).toContain(`${shownOf(level('11')).met}/${shownOf(level('11')).total} hộ`);
      await page.getByRole('link', { name: 'Dòng 18.1' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator('.form-row:focus-within legend strong').innerText()).toBe('18.1');
      expect(faults).toEqual([]);
    });
  });

  describe('the head of a hamlet in the drive, signed in', () => {
    it('confirms the launch, tells a turn-out day and a duty with its photo, sees all, and takes one back', async () => {
      await pages.app.run.moveClock(new Date('2024-04-12T08:00:00+07:00'));
      const { page, context, faults } = await openPage(pages, { path: '/send', as: 'xom-4@luc-ba', width: 320 });
      const drive = page.locator('#drive');
      const record = drive.getByRole('button', { name: 'Ghi', exact: true });
      const told = (text: string) => drive.getByRole('listitem').filter({ hasText: text });

      await drive.getByRole('button', { name: 'Xác nhận hưởng ứng' }).click();
      await drive.getByText('Đã xác nhận hưởng ứng ngày 12/04/2024.').waitFor();

      await drive.getByRole('button', { name: 'Ghi ngày ra quân' }).click();
      await drive.getByLabel('Ngày', { exact: true }).fill('2024-04-20');
      await record.click();
      await drive.locator('.fault', { hasText: 'sau hôm nay' }).waitFor();
      await drive.locator('[type=date]:focus').waitFor();
      await expectAccessible(page);
      await drive.getByLabel('Ngày', { exact: true }).fill('2024-04-06');
      await drive.getByLabel('Có tổng vệ sinh').check();
      await drive.getByLabel('Bao nhiêu người').fill('45 người dọn 2 km đường');
      await record.click();
      const turnOut = told('Ra quân, có tổng vệ sinh, 06/04/2024');
      await turnOut.getByText('“45 người dọn 2 km đường”').waitFor();

      const duty = drive.locator('[data-task="NV.12"]');
      await duty.getByRole('button', { name: /^Ghi đã làm/ }).click();
      await record.click();
      await duty.locator('textarea:focus[aria-invalid=true]').waitFor();
      await duty
        .getByLabel('Ảnh, bản quét')
        .setInputFiles({ name: 'loa.png', mimeType: 'image/png', buffer: onePixel });
      await duty.getByLabel('Ngày', { exact: true }).fill('2024-04-13');
      await record.click();
      await duty.locator('.fault', { hasText: 'sau hôm nay' }).waitFor();
      await duty.getByLabel('Ngày', { exact: true }).fill('2024-04-11');
      await record.click();
      await duty.getByText('đã làm', { exact: true }).waitFor();
      expect(await duty.getByRole('button').count()).toBe(0);
      const path = '/communes/luc-ba/unit-files/2024-04?unitId=xom-4';
      expect((await pages.app.ask<UnitFilesView>(path, {}, officer)).body.files).toHaveLength(1);
      expect(
        await told('Đã làm: ')
          .getByRole('button', { name: /^Mở tệp/ })
          .count(),
      ).toBe(1);

      await context.setOffline(true);
      await drive.getByText('có mạng mới ghi được').waitFor();
      expect(await drive.locator('.tell > button:enabled').count()).toBe(0);
      await context.setOffline(false);
      await turnOut.getByRole('button', { name: /^Rút lại/ }).click();
      await turnOut.getByLabel('Lý do rút lại').fill('Nhầm ngày');
      await turnOut.locator('button[type=submit]').click();
      await turnOut.getByText('Việc này không tính nữa.').waitFor();
      await turnOut.getByText('Đã rút lại.').waitFor();
      expect(await turnOut.getByRole('button').count()).toBe(0);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(faults).toEqual([]);
    });
  });
});
