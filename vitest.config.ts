import { defineConfig } from 'vitest/config';

const parts = 'test/{unit,property,contract}/**/*.test.ts';
const app = 'test/flow/app/**/*.test.ts';
const grants = 'test/grants/**/*.test.ts';
const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      // These leave nothing behind that another file could see, and so share what they have imported: half the time.
      { extends: true, test: { name: 'parts', include: [parts], isolate: false } },
      {
        extends: true,
        test: { name: 'machine', include: ['test/**/*.test.ts'], exclude: [parts, app, grants, browser] },
      },
      // These run the real bundles under the real templates, which are made once, before the first of them. A close of
      // 27 communes takes seconds, and more where the machine has other work.
      {
        extends: true,
        test: {
          name: 'app',
          include: [app],
          globalSetup: 'test/flow/app/build-app.setup.ts',
          setupFiles: 'test/flow/app/exercised.setup.ts',
          testTimeout: 120_000,
        },
      },
      // Each file has a run of its own and Debian's chromium; where there is none they are skipped.
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/build.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Last: it holds what all of those asked of AWS against what their roles grant.
      { extends: true, test: { name: 'grants', include: [grants], sequence: { groupOrder: 1 } } },
    ],
  },
});
