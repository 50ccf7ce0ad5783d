import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp } from '../../infra/local/build-app.ts';
import { unlimited } from '../../infra/local/unlimited.ts';
import { chromiumPath, hasChromium } from './has-chromium.ts';

/** Bundles and synthesizes the app once for all tests in a browser, with its 27 communes. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!hasChromium) {
    project.vitest.logger.warn(
      `tests in a browser are skipped: no ${chromiumPath} (apt install chromium, or set CHROMIUM)`,
    );
    return undefined;
  }
  const built = mkdtempSync(join(tmpdir(), 'ntm-pages-'));
  project.provide('assembly', await buildApp(built, { config: unlimited }));
  return () => rmSync(built, { recursive: true, force: true });
}
