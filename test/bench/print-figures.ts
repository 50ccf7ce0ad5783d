import type { Figure } from './figure.ts';

const signs = { 'at most': '≤', 'at least': '≥', exactly: '=' } as const;

/** The figures as a table, a section each, and a last line that names what was missed. */
export function printFigures(figures: readonly Figure[], print: (line: string) => void): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const sections = new Set(figures.map(({ section }) => section));
  for (const section of sections) {
    print(`\n${section}`);
    for (const figure of figures.filter((each) => each.section === section)) print(lineOf(figure, width));
  }
  const barred = figures.filter(({ bar }) => bar !== undefined);
  const missed = barred.filter(({ holds }) => !holds);
  print(`\n${barred.length - missed.length} of ${barred.length} bars hold${missed.length > 0 ? '; missed:' : ''}`);
  for (const { section, what, value } of missed) print(`  ${section} · ${what}: ${text(value)}`);
}

function lineOf({ what, value, unit, bar, holds, note }: Figure, width: number): string {
  const verdict = bar === undefined ? '' : holds ? 'holds' : 'MISSED';
  const against = bar === undefined ? '' : `${signs[bar.is]} ${text(bar.value)}`;
  const measured = `${text(value)} ${unit}`.trimEnd();
  return `  ${what.padEnd(width)}  ${measured.padStart(14)}  ${against.padEnd(7)} ${verdict.padEnd(6)}  ${note}`.trimEnd();
}

function text(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 3 : 1 });
}
