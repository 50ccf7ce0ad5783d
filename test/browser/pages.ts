import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { startLocalRun, type LocalRun } from '../../infra/local/start-local-run.ts';
import type { MadeLinksView } from '../../shared/api/link-contracts.ts';
import { must } from '../fixtures/reports/form-of.ts';
import { clientOf, officer, sendSamples, type Running } from '../flow/app/running.ts';
import { giveKey } from '../flow/tokens.ts';
import { chromiumPath } from './has-chromium.ts';

/** A run with the samples sent, and a browser to look at it with. One a file: `beforeAll`, and `stop` in `afterAll`. */
export interface Pages {
  app: Running;
  browser: Browser;
  /** The address that a unit's head was given. */
  linkOf: (unitId: string) => Promise<string>;
  stop: () => Promise<void>;
}

export async function startPages(): Promise<Pages> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-browser-'));
  await giveKey(dataDir);
  const run = await startLocalRun({ assembly: inject('assembly'), dataDir });
  const app = clientOf(run);
  await sendSamples(app);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  return {
    app,
    browser,
    linkOf: async (unitId) => {
      const made = await app.ask<MadeLinksView>('/communes/luc-ba/links/2024-03', { method: 'POST' }, officer);
      return must(made.body.links.find((each) => each.unitId === unitId)).link;
    },
    stop: async () => {
      await browser.close();
      await run.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Opening {
  /** Path, or whole address. */
  path: string;
  width?: number;
  /** Who signs in first, by the issuer's own page. */
  as?: string;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What was asked of any other host than those of the run, and what a page complained of. */
  faults: string[];
}

/** A page as somebody sees it, by default on a telephone. */
export async function openPage({ app: { run }, browser }: Pages, { path, width = 360, as }: Opening): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 900 }, locale: 'vi-VN' });
  // A machine that has other work is slow, and nothing is found out by that.
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  const own = [run.pagesUrl, run.s3Url, run.issuer?.url ?? '', 'blob:', 'data:'];
  context.on('request', (request) => {
    if (!own.some((host) => request.url().startsWith(host))) faults.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  if (as !== undefined) await signIn(page, run, as);
  await page.goto(path.startsWith('http') ? path : run.pagesUrl + path);
  return { page, context, faults };
}

async function signIn(page: Page, run: LocalRun, as: string): Promise<void> {
  await page.goto(`${run.pagesUrl}/`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator(`a[href$="person=${encodeURIComponent(as)}"]`).click();
  await page.waitForURL(`${run.pagesUrl}/`);
  await page.getByText(as).waitFor();
}

/** Nothing of the page moves sideways, on whatever device. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate<{ scroll: number; client: number }>(
    '({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })',
  );
  expect(scroll).toBeLessThanOrEqual(client);
}
