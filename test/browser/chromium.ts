import { describe } from 'vitest';
import { hasChromium } from './has-chromium.ts';

/** Tests that need a browser; skipped where there is none, which the setup tells of. */
export const describeInBrowser = hasChromium ? describe : describe.skip;
