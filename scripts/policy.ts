import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyPage } from './policy/policy-page.ts';

writeFileSync(join(import.meta.dirname, '../docs/policy.md'), policyPage());
