import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyPage } from '../../../scripts/policy/policy-page.ts';

it('docs/policy.md says what the rules say; npm run policy makes it anew', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/policy.md'), 'utf8');

  expect(page).toBe(policyPage());
});
