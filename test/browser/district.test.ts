import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGiven } from '../../data/given.ts';
import { createClient } from '../../infra/local/demonstration/client.ts';
import { sendNeighbours } from '../../infra/local/demonstration/send-neighbours.ts';
import { corrected } from '../flow/app/corrected.ts';
import { reopen } from '../flow/app/reopened.ts';
import { expectAccessible } from './accessible.ts';
import { describeInBrowser } from './chromium.ts';
import {
  desk,
  expectNoSidewaysScroll,
  openPage,
  resize,
  startPages,
  telephone,
  type Opened,
  type Pages,
} from './pages.ts';
import { expectSteady } from './shift.ts';

let pages: Pages;

const officer = 'officer@dai-tu';
const district = '/districts/dai-tu';
const sizes = [['a telephone', telephone] as const, ['a desk', desk] as const];

async function openDistrict(width: number, path = district): Promise<Opened> {
  const opened = await openPage(pages, { path, width, as: officer });
  await opened.page.getByRole('heading', { name: 'Các xã và các tiêu chí' }).waitFor();
  return opened;
}

const firstCommune = (page: Page): Promise<string> => page.locator('table.heat tbody th').first().innerText();

/** Phú Lạc, where sorting waste went wrong; Phúc Lương, which newly meets one; Lục Ba with its samples. */
async function fillDistrict({ app: { run } }: Pages): Promise<void> {
  const client = createClient(run.apiUrl, { tokenFor: run.tokenFor });
  const only = ['phu-lac', 'phuc-luong'];
  const neighbours = { districtId: 'dai-tu', period: '2024-03', except: 'luc-ba', only };
  await sendNeighbours(neighbours, { client, given: readGiven(), say: () => {} });
  await run.settled();
}

describeInBrowser('the district', () => {
  beforeAll(async () => {
    pages = await startPages();
    await fillDistrict(pages);
  });
  afterAll(() => pages.stop());

  it.each(sizes)(
    'finds on %s which commune regressed and why in three clicks from the first screen',
    async (_, width) => {
      const { page, faults } = await openPage(pages, { path: '/', width, as: officer });
      let clicks = 0;
      const click = async (name: RegExp): Promise<void> => {
        clicks += 1;
        await page.getByRole('link', { name }).first().click();
      };

      await click(/^Tổng hợp của huyện/);
      await click(/Xã Phú Lạc.*tiêu chí 17: Môi trường.*Không duy trì đạt/s);
      await page.getByRole('heading', { name: 'Vì sao không duy trì đạt' }).waitFor();

      const why = await page.locator('details.criterion[open]').innerText();
      expect(clicks).toBeLessThanOrEqual(3);
      expect(why).toMatch(/17\.5.*chưa đạt.*cần ≥ 50 %.*còn thiếu \d+/s);
      expect(why).toMatch(/Đơn vị dưới mức: .*Xóm 12/);
      expect(why).toContain('Hợp đồng thu gom rác hết hạn');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(faults).toEqual([]);
    },
  );

  it('sees every commune and criterion in one table, in signs and words, on a telephone as at a desk', async () => {
    const { page, faults } = await openDistrict(telephone);
    await expectSteady(page);
    await page.locator('.trend table').waitFor();

    const rows = page.locator('table.heat tbody tr');
    expect(await rows.count()).toBe(27);
    expect(await rows.first().locator('td').count()).toBe(21);
    const lost = page.locator('table.heat td.regressed');
    expect(await lost.innerText()).toContain('▼');
    expect(await lost.locator('.only-aloud').textContent()).toBe('chưa đạt, không duy trì đạt');
    for (const width of [telephone, desk]) {
      await resize(page, width);
      expect(await lost.isVisible()).toBe(true);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main select:visible, .map .not-printed:visible').count()).toBe(0);
    expect(await page.getByRole('columnheader', { name: /^17/ }).getByRole('button').isVisible()).toBe(true);
    expect(await page.locator('.names').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('sorts by what a head says, and says how', async () => {
    const { page } = await openDistrict(desk);
    await expectSteady(page);
    const head = page.getByRole('columnheader', { name: /^17/ });

    await head.getByRole('button').click();
    expect(await firstCommune(page)).toContain('Phú Lạc');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
  });

  it('marks each commune of which only the name is real, wherever it stands', async () => {
    const { page } = await openDistrict(desk);
    const marked = page.locator('table.heat tbody th', { has: page.locator('.made-up') });

    expect(await marked.count()).toBe(26);
    expect(await page.locator('table.heat tbody th', { hasText: 'Lục Ba' }).locator('.made-up').count()).toBe(0);
    await page
      .getByRole('link', { name: /Phúc Lương/ })
      .first()
      .click();
    await page.getByText('Số liệu minh họa.').waitFor();
  });

  it('goes back to the district from a commune by the browser, and by keyboard alone', async () => {
    const { page } = await openDistrict(desk);
    const link = page.locator('.changes a').first();

    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('details.criterion[open]').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Các xã và các tiêu chí' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('keeps the table and all figures as files', async () => {
    const { page } = await openDistrict(desk);
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return download.suggestedFilename();
    };

    expect(await save('Bảng tổng hợp (Excel)')).toMatch(/2024-03.*\.xlsx$/);
    expect(await save('Toàn bộ số liệu (JSON)')).toBe('dai-tu-2024-03-0.json');
  });

  it('is told in words when there is no connection, and can try again', async () => {
    const { page } = await openPage(pages, { path: '/', as: officer });
    const broken = (url: URL): boolean => url.pathname.includes('/summaries');
    await page.route(broken, (route) => route.abort());
    await page.goto(pages.app.run.pagesUrl + district);

    await page.getByText('Không có kết nối mạng').waitFor();
    await expectAccessible(page);
    await page.unroute(broken);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Các xã và các tiêu chí' }).waitFor();
    expect(await page.locator('.state.offline').count()).toBe(0);
  });

  it('is not shown to a reporter, who is told so, nor to who is not signed in, who is asked to', async () => {
    const reporter = await openPage(pages, { path: district, as: 'xom-2@luc-ba' });
    await reporter.page.locator('.state.forbidden').waitFor();
    const nobody = await openPage(pages, { path: district });
    await nobody.page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await reporter.page.locator('table').count()).toBe(0);
    expect(await nobody.page.locator('table').count()).toBe(0);

    await expectAccessible(reporter.page);
    await expectAccessible(nobody.page);
  });

  // Last: it closes the month.
  it('sees after a correction why there is a second version and what it changes, and goes down to files and cells', async () => {
    const { app } = pages;
    await app.close();
    await app.run.settled();
    await reopen(app, 'Xóm 2 báo thiếu 1 m³ rác');
    await app.verdict(await app.send('xom-2', 'xom-2_2024-03.csv', corrected()));
    await expect.poll(async () => (await app.summary()).version, { timeout: 30_000 }).toBe(2);
    const { page, faults } = await openDistrict(desk, `${district}/summaries/2024-03`);

    await page.locator('.versions summary').click();
    const versions = page.locator('.versions');
    await versions.getByText('Xóm 2 báo thiếu 1 m³ rác').waitFor();
    expect(await versions.innerText()).toMatch(/Rác thải thu gom.*\d/s);
    expect(await page.getByText('Đây là bản').count()).toBe(0);
    const older = await openDistrict(desk, `${district}/summaries/2024-03?version=1`);
    await older.page.getByText('Đây là bản 1; bản mới nhất là bản 2.').waitFor();
    expect(await older.page.locator('.status').innerText()).toBe('Chính thức');
    expect(await older.page.locator('.versions li', { hasText: 'Bản 1' }).innerText()).toContain('đang xem');
    await page.getByRole('link', { name: 'Xã Lục Ba' }).first().click();
    await page.locator('details.criterion', { hasText: '17. Môi trường' }).locator('summary').first().click();
    await page.getByText('Số liệu từ đâu').click();
    await page.locator('.parts summary', { hasText: '17.5' }).click();
    await page
      .locator('.source', { hasText: /tệp của Xóm 6, tháng 3\/2024/ })
      .first()
      .waitFor();
    await wait(200);
    expect(await page.locator('.source', { hasText: 'SHA-256' }).count()).toBeGreaterThan(0);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});
