import type { Bilingual } from '../text.ts';
import { commendedLabels } from './commended-counts.ts';
import { launchLabels } from './coverage.ts';
import { propagandaNames } from './propaganda.ts';
import { turnOutLabels } from './turn-out-counts.ts';
import type { DriveSummary } from './summary-part.ts';
import { taskLabels } from './task-counts.ts';

/** A number of a commune's drive, under its path within the commune's `drive`: `coverage/launched`. */
export interface DriveFigure {
  path: string;
  value: number;
  label: Bilingual;
}

/** What the numbers are called, by path. */
const labels: Record<string, Bilingual> = {
  ...launchLabels,
  ...turnOutLabels,
  ...taskLabels,
  ...commendedLabels,
  ...Object.fromEntries(Object.entries(propagandaNames).map(([kind, name]) => [`propaganda/${kind}`, name])),
};

function labelOf(part: string, name: string): Bilingual {
  const path = `${part}/${name}`;
  if (part === 'overdue') return { vi: `nhiệm vụ ${name}: số nơi quá hạn`, en: `duty ${name}: where it is overdue` };
  return labels[path] ?? { vi: path, en: path };
}

/** Every number of the summary's part. */
export function driveFigures(drive: DriveSummary | undefined): DriveFigure[] {
  return Object.entries(drive ?? {}).flatMap(([part, numbers]) =>
    Object.entries(numbers).map(([name, value]) => ({ path: `${part}/${name}`, value, label: labelOf(part, name) })),
  );
}
