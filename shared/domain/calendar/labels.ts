import * as z from 'zod/mini';

/** The label of a period, a month: `2024-03`. Labels sort as text. */
export const labelSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** Moves a label by whole months: `shiftLabel('2024-01', -1)` is `2023-12`. */
export function shiftLabel(label: string, months: number): string {
  const [year = 0, month = 1] = label.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The labels from one to another, both included. */
export function labelsBetween(first: string, last: string): string[] {
  const labels: string[] = [];
  for (let label = first; label <= last; label = shiftLabel(label, 1)) labels.push(label);
  return labels;
}
