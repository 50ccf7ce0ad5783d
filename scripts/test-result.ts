import * as z from 'zod/mini';

const vitestJson = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * The counts of a run, from what vitest's JSON reporter wrote. A file that failed without a failed test (it did not
 * load, or its hooks broke) is one failure; so are a missing result and a run of no test at all.
 */
export function countResults(result: unknown): Counts {
  const read = vitestJson.safeParse(result);
  if (!read.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = read.data;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}
