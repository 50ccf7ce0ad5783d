import type { Locator, Page } from 'playwright-core';
import { desk, openPage, type Opened, type Pages } from './pages.ts';

export const board = '/communes/luc-ba';
export const officer = 'officer@luc-ba';

export const unit = (page: Page, unitId: string): Locator => page.locator(`[data-unit="${unitId}"]`);
export const openUnit = (page: Page, unitId: string): Promise<void> =>
  unit(page, unitId).locator('summary').first().click();
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** The month that is due, with all that is on it. */
export async function openBoard(pages: Pages, width = desk, as = officer): Promise<Opened> {
  const opened = await openPage(pages, { path: board, width, as });
  await opened.page.getByRole('heading', { name: 'Ai đã gửi, ai chưa' }).waitFor();
  return opened;
}
