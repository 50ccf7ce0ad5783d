import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { startLocalRun, type LocalRun, type LocalRunOptions } from '../../infra/local/start-local-run.ts';
import type { MadeLinksView } from '../../shared/api/link-contracts.ts';
import { must } from '../fixtures/reports/form-of.ts';
import { clientOf, officer, sendSamples, type Running } from '../flow/app/running.ts';
import { giveKey } from '../flow/tokens.ts';
import { chromiumPath } from './has-chromium.ts';

/** Of one tab and origin: what `sessionStorage` holds. */
type Kept = Readonly<Record<string, string>>;

/** A run with the samples sent, and a browser to look at it with. One a file: `beforeAll`, and `stop` in `afterAll`. */
export interface Pages {
  app: Running;
  browser: Browser;
  /** What the pages keep of who signed in, by person. */
  signedIn: Map<string, Kept>;
  /** The address that a unit's head was given. */
  linkOf: (unitId: string, period?: string) => Promise<string>;
  stop: () => Promise<void>;
}

export async function startPages(options: Pick<LocalRunOptions, 'clock'> = {}): Promise<Pages> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-browser-'));
  await giveKey(dataDir);
  const run = await startLocalRun({ ...options, assembly: inject('assembly'), dataDir });
  const app = clientOf(run);
  await sendSamples(app);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  return {
    app,
    browser,
    signedIn: new Map(),
    linkOf: async (unitId, period = '2024-03') => {
      const made = await app.ask<MadeLinksView>(`/communes/luc-ba/links/${period}`, { method: 'POST' }, officer);
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
  /** Who has signed in: by the issuer's own page the first time, and with what that left in the tab after it. */
  as?: string;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What was asked of any other host than those of the run, and what a page complained of. */
  faults: string[];
}

/** A page as somebody sees it, by default on a telephone; gone after the test, or it would go on asking. */
export async function openPage(pages: Pages, { path, width = 360, as }: Opening): Promise<Opened> {
  const { run } = pages.app;
  const kept = as === undefined ? {} : await keptOf(pages, as);
  const context = await openContext(pages, width);
  const faults: string[] = [];
  const own = [run.pagesUrl, run.s3Url, run.issuer?.url ?? '', 'blob:', 'data:'];
  context.on('request', (request) => {
    if (!own.some((host) => request.url().startsWith(host))) faults.push(`asked ${request.url()}`);
  });
  await context.addInitScript(takeUp(run.pagesUrl, kept));
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  await page.goto(path.startsWith('http') ? path : run.pagesUrl + path);
  return { page, context, faults };
}

async function openContext({ browser }: Pages, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: heightOf(width) }, locale: 'vi-VN' });
  onTestFinished(() => context.close());
  // A machine that has other work is slow, and nothing is found out by that.
  context.setDefaultTimeout(60_000);
  return context;
}

const heightOf = (width: number): number => (width < 600 ? 740 : 900);

/** Only in a tab that holds nothing yet: who signs out stays signed out. */
const takeUp = (origin: string, kept: Kept): string =>
  `if (location.origin === ${JSON.stringify(origin)} && sessionStorage.length === 0)
    Object.assign(sessionStorage, ${JSON.stringify(kept)});`;

const sessionSchema = z.object({ expiresAt: z.number() });

async function keptOf(pages: Pages, as: string): Promise<Kept> {
  const known = pages.signedIn.get(as);
  const { expiresAt } = sessionSchema.parse(JSON.parse(known?.['ntm-session'] ?? '{"expiresAt":0}'));
  if (known !== undefined && expiresAt > pages.app.run.clock.now().getTime()) return known;
  const context = await openContext(pages, 360);
  const kept = await signIn(await context.newPage(), pages.app.run, as);
  pages.signedIn.set(as, kept);
  await context.close();
  return kept;
}

/** By the issuer's own page. */
async function signIn(page: Page, run: LocalRun, as: string): Promise<Kept> {
  await page.goto(`${run.pagesUrl}/`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator(`a[href$="person=${encodeURIComponent(as)}"]`).click();
  await page.waitForURL(`${run.pagesUrl}/`);
  await page.getByText(as).waitFor();
  return page.evaluate<Kept>('({ ...sessionStorage })');
}

export const telephone = 360;
export const desk = 1280;

/** The page as it stands, in another window: nothing is loaded anew. */
export const resize = (page: Page, width: number): Promise<void> =>
  page.setViewportSize({ width, height: heightOf(width) });

/** Has the page look now whether something is new, as coming back to its tab would, until it shows it. */
export async function lookUntilSeen(page: Page, what: Locator): Promise<void> {
  const look = async (): Promise<boolean> => {
    await page.evaluate('dispatchEvent(new Event("focus"))');
    return what.first().isVisible();
  };
  await expect.poll(look, { timeout: 60_000, interval: 250 }).toBe(true);
}

/** Nothing of the page moves sideways, on whatever device. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate<{ scroll: number; client: number }>(
    '({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })',
  );
  expect(scroll).toBeLessThanOrEqual(client);
}
