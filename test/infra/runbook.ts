import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8');

export interface AlarmSection {
  title: string;
  /** The text of each alarm by its name. */
  alarms: ReadonlyMap<string, string>;
  /** What is to be typed, a line each. */
  commands: readonly string[];
}

/** The sections under Alarms: a table of alarms, and what to do about them. */
export function readAlarmSections(): AlarmSection[] {
  const alarms = /^## Alarms\n(.*?)^## /ms.exec(runbook)?.[1] ?? '';
  return alarms
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      title: section.split('\n')[0] ?? '',
      alarms: new Map(
        [...section.matchAll(/^\| `(.+?)` \| (.+) \|$/gm)].map(([, name = '', text = '']) => [name, text]),
      ),
      commands: [...section.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n')),
    }));
}

/** The scripts of package.json: what `npm run` knows. */
export function scripts(): Set<string> {
  const { scripts: named } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Set(Object.keys(named));
}
