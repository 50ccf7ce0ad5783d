import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reporterOf } from '../../infra/local/issuer/callers.ts';
import { phonePhoto } from '../fixtures/pictures/pictures.ts';
import { jsonPost, type Form } from '../flow/app/running.ts';
import { expectAccessible } from './accessible.ts';
import { board, dialog, officer, openBoard, openUnit, unit } from './board.ts';
import { describeInBrowser } from './chromium.ts';
import { expectNoSidewaysScroll, openPage, startPages, telephone, type Pages } from './pages.ts';

let pages: Pages;

async function expectLoaded(photo: Locator): Promise<void> {
  const width = () => photo.evaluate((image) => 'naturalWidth' in image && image.naturalWidth);
  await expect.poll(width, { timeout: 30_000 }).toBeTruthy();
}

const sides = { width: 1200, height: 900 };

/** A photo beside the report, as the hamlet's head sends it. */
async function sendPhoto({ app }: Pages, unitId: string): Promise<void> {
  const bytes = await phonePhoto(sides);
  const request = jsonPost({ unitId, fileName: 'hop-xom.jpg', size: bytes.length });
  const by = reporterOf({ communeId: 'luc-ba', unitId });
  const { body: form } = await app.ask<Form>('/communes/luc-ba/unit-files/2024-03', request, by);
  await app.post(form, bytes);
}

describeInBrowser('the commune’s officer, for the drive,', () => {
  beforeAll(async () => {
    pages = await startPages();
    await sendPhoto(pages, 'xom-2');
  });
  afterAll(() => pages.stop());

  it('sees the photo that a unit sent, records who turned out and what was spent, and takes it back', async () => {
    const { page, faults } = await openBoard(pages, telephone);
    expect(await unit(page, 'xom-2').innerText()).toContain('1 ảnh, bản quét');
    await openUnit(page, 'xom-2');
    await page.getByRole('button', { name: /Xem ảnh \(Xóm 2 gửi 12\/03\/2024/ }).click();
    const photo = dialog(page).getByRole('img', { name: /Xóm 2 gửi/ });
    await expectLoaded(photo);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Ghi ngày ra quân' }).click();
    const record = dialog(page).getByRole('button', { name: /^Ghi / });
    await record.click();
    await dialog(page).getByText('Hãy chọn ít nhất một.').waitFor();
    await dialog(page).getByLabel('Xóm 2', { exact: true }).check();
    await dialog(page).getByLabel('Có tổng vệ sinh').check();
    await dialog(page).getByLabel('Ngày', { exact: true }).fill('2024-03-31');
    await record.click();
    await dialog(page).locator('.fault', { hasText: 'sau hôm nay' }).waitFor();
    await expectAccessible(page);
    await dialog(page).getByLabel('Ngày', { exact: true }).fill('2024-03-10');
    await record.click();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('row', { name: 'Xóm 2 10/03/2024 (tổng vệ sinh)' }).waitFor();

    await page.getByRole('button', { name: 'Ghi tiền chi' }).click();
    await dialog(page).getByLabel('Nguồn').selectOption({ label: 'Nhân dân' });
    await dialog(page).getByLabel('Số chứng từ').fill('12/PC');
    await dialog(page).getByLabel('Chi cho việc gì').fill('Mua cây');
    await dialog(page).getByLabel('Số tiền').fill('50.00');
    await record.click();
    await dialog(page).getByText('“50.00” chưa phải là số tiền').waitFor();
    await dialog(page).getByLabel('Số tiền').fill('50.000.000');
    await record.click();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    const people = page.locator('#money .card', { hasText: 'Nhân dân' });
    await people.getByText('Đã chi nhiều hơn đã nhận.').waitFor();
    expect(await people.innerText()).toMatch(/Đã nhận\s+[\d.]+[^]*Đã chi\s+50\.000\.000/);

    await page.getByRole('button', { name: /Rút lại \(Tiền đã chi, 50\.000\.000 đồng, 12\/PC/ }).click();
    await dialog(page).getByLabel('Lý do').fill('Ghi nhầm');
    await dialog(page).getByRole('button', { name: 'Rút lại' }).click();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await people.getByText('Đã chi nhiều hơn đã nhận.').waitFor({ state: 'detached' });
    const taken = page.locator('#acts .card').first();
    expect(await taken.innerText()).toMatch(/^Rút lại – [^]*Tiền đã chi, 50\.000\.000 đồng, 12\/PC, [^]*“Ghi nhầm”/);
    expect(await page.locator('#turn-outs').innerText()).toMatch(/ra quân 1\/8, .*1\/8\.\s+Trường, .* 0\/5/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button:not(.tile):visible, main select:visible').count()).toBe(0);
    expect(await page.locator('.year-grid').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('says that a duty of the plan is done, with what shows it', async () => {
    // April has begun: from it on the plan's duties are followed.
    await pages.app.run.moveClock(new Date('2024-03-16T08:00:00+07:00'));
    const { page, faults } = await openPage(pages, { path: `${board}/progress/2024-04`, as: officer });
    await page.locator('#tasks summary').first().click();
    const task = page.locator('[data-task="NV.12"]');
    await task.getByRole('button', { name: 'Ghi đã làm (Tuyên truyền trên loa của xóm)' }).click();
    const record = dialog(page).getByRole('button', { name: 'Ghi đã làm' });
    await dialog(page).getByLabel('Đơn vị đã làm').selectOption({ label: 'Xóm 2' });
    await record.click();
    await dialog(page).locator('.fault', { hasText: 'Viết vài chữ đã làm gì' }).waitFor();
    await expectAccessible(page);

    const picture = { name: 'loa.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await phonePhoto(sides)) };
    await dialog(page).getByLabel('Ảnh, văn bản').setInputFiles(picture);
    await record.click();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await task.getByText('Đã làm 1/8.').waitFor();
    await task.getByRole('button', { name: /^Xem ảnh/ }).click();
    const photo = dialog(page).getByRole('img');
    await expectLoaded(photo);
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(faults).toEqual([]);
  });
});
