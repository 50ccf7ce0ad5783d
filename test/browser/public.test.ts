import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MadePhoto, PhotoForm } from '../../shared/api/news-contracts.ts';
import { readCodes } from '../fixtures/links/read-codes.ts';
import { phonePhoto } from '../fixtures/pictures/pictures.ts';
import { jsonPost, officer, type Running } from '../flow/app/running.ts';
import { record } from '../flow/app/reopened.ts';
import { expectAccessible } from './accessible.ts';
import { describeInBrowser } from './chromium.ts';
import { desk, expectNoSidewaysScroll, openPage, resize, startPages, telephone, type Pages } from './pages.ts';
import { expectSteady } from './shift.ts';

let pages: Pages;

const path = '/public/communes/luc-ba';

async function publishNews(app: Running): Promise<void> {
  const bytes = await phonePhoto({ width: 1200, height: 900 });
  const month = '/communes/luc-ba';
  const request = jsonPost({ fileName: 'anh.jpg', size: bytes.length });
  const { body: form } = await app.ask<PhotoForm>(`${month}/photo-files/2024-03`, request, officer);
  await app.post({ ...form, uploadId: '' }, bytes);
  const made = await app.ask<MadePhoto>(`${month}/photos/2024-03`, jsonPost({ file: form.file }), officer);
  const photo = { file: made.body.file, caption: 'Bà con quét đường', alt: 'Người cầm chổi trên đường xóm' };
  const text = 'Sáng 10/3, 45 hộ dọn 2 km đường.\nTháng tới làm tiếp đường hoa.';
  await record(app, officer, { kind: 'publish-news', title: 'Xóm 2 ra quân', text, photos: [photo] });
}

async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Xã đang ở đâu' }).waitFor();
  await page.getByRole('heading', { name: 'Xóm 2 ra quân' }).waitFor();
}

describeInBrowser('anybody', () => {
  beforeAll(async () => {
    pages = await startPages();
    await publishNews(pages.app);
  });
  afterAll(() => pages.stop());

  it('reads without an account where the commune stands, what was done, and the news, on a telephone as at a desk', async () => {
    const { page, faults } = await openPage(pages, { path, width: telephone });
    await ready(page);
    await expectSteady(page);

    const photo = page.getByRole('img', { name: 'Người cầm chổi trên đường xóm' });
    for (const width of [telephone, desk]) {
      await resize(page, width);
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
      expect(text).toContain('14 trên 19 tiêu chí đã đạt');
      expect(text).toContain('Tạm tính – số liệu còn thay đổi: 3 trên 8 báo cáo đã nộp');
      expect(text).toContain('Cây xanh trồng mới 522 cây');
      expect(text).toContain('19,5 triệu đồng');
      expect(text).toContain('Số liệu minh họa: mức quy định');
      await photo.scrollIntoViewIfNeeded();
      await expect.poll(() => photo.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBeTruthy();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    expect(faults).toEqual([]);
  });

  it('finds on the page and in what it is made from no person, and of units only what the news tell', async () => {
    const { page } = await openPage(pages, { path });
    await ready(page);
    const answer = await (await fetch(`${pages.app.run.pagesUrl}/api${path}/progress.json`)).text();

    expect(await page.content()).not.toMatch(/@luc-ba|Trưởng xóm|Hiệu trưởng/);
    expect(answer).not.toMatch(/xom-|Xóm \d|Trạm Y tế xã|đồng thuận/);
  });

  it('may keep the figures for five minutes', async () => {
    const { headers } = await fetch(`${pages.app.run.pagesUrl}/api${path}/progress.json`);

    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('prints the poster on one sheet of A4, whose code leads back to the page', async () => {
    const { page } = await openPage(pages, { path, width: 1280 });
    await ready(page);
    await expectSteady(page);

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.emulateMedia({ media: 'print' });
    const code = await page.locator('.qr').screenshot({ scale: 'css' });

    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\S* 84[12]/);
    expect(await page.locator('.poster').isVisible()).toBe(true);
    expect(await page.locator('.poster').getByRole('img', { name: 'Người cầm chổi trên đường xóm' }).isVisible()).toBe(
      true,
    );
    expect(await page.locator('.poster figcaption').innerText()).toBe('Bà con quét đường');
    expect(await page.getByRole('heading', { name: 'Tin tức' }).isVisible()).toBe(false);
    expect(await readCodes(code)).toMatchObject([{ text: `${pages.app.run.pagesUrl}${path}` }]);
  });

  it('is told of a commune that there is not that there is none', async () => {
    const { page } = await openPage(pages, { path: '/public/communes/xa-khac' });

    await page.locator('.state.forbidden').first().waitFor();
    expect(await page.locator('.state.forbidden').first().innerText()).toContain('xa-khac');
    await expectAccessible(page);
  });

  it('is told of made-up figures that they are', async () => {
    const { page } = await openPage(pages, { path: '/public/communes/phu-lac' });

    await page.getByRole('heading', { name: 'Xã đang ở đâu' }).waitFor();
    expect(await page.locator('.on-screen .note').first().innerText()).toBe('Số liệu minh họa: chỉ tên xã là thật.');
  });
});
