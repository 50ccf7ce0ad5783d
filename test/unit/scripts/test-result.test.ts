import { expect, it } from 'vitest';
import { countResults } from '../../../scripts/test-result.ts';

const run = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const brokenFile = { status: 'failed', assertionResults: [] };
const fileWithAFailedTest = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };

it('counts what passed, failed and was skipped', () => {
  const result = { ...run, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [fileWithAFailedTest] };

  expect(countResults(result)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it('counts a file that did not load as a failure', () => {
  expect(countResults({ ...run, testResults: [brokenFile] })).toMatchObject({ passed: 5, failed: 1 });
});

it('counts a missing or unreadable result as a failure', () => {
  expect(countResults(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countResults({ success: true })).toMatchObject({ failed: 1 });
});

it('counts a run in which no test ran as a failure', () => {
  expect(countResults({ ...run, numPassedTests: 0, numPendingTests: 5 })).toMatchObject({ passed: 0, failed: 1 });
});
