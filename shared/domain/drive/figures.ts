import type { Bilingual } from '../text.ts';
import { launchLabels } from './coverage.ts';
import type { DriveSummary } from './summary-part.ts';

/** A number of a commune's drive, under its path within the commune's `drive`: `coverage/launched`. */
export interface DriveFigure {
  path: string;
  value: number;
  label: Bilingual;
}

/** What the numbers are called, by path. */
const labels: Record<string, Bilingual> = { ...launchLabels };

/** Every number of the summary's part. */
export function driveFigures(drive: DriveSummary | undefined): DriveFigure[] {
  return Object.entries(drive ?? {}).flatMap(([part, numbers]) =>
    Object.entries(numbers).map(([name, value]) => {
      const path = `${part}/${name}`;
      return { path, value, label: labels[path] ?? { vi: path, en: path } };
    }),
  );
}
