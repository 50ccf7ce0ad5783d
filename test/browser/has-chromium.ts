import { existsSync } from 'node:fs';

/** The one that is named; else Debian's, or what other systems have. */
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

export const chromiumPath = places.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

export const hasChromium = existsSync(chromiumPath);
