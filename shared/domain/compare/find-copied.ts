import type { Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { CheckRules } from './check-rules.ts';
import { answerOf, type ComparedRow } from './row-figures.ts';
import { monthOf, warningOf } from './warning-of.ts';

/** Last month's report sent again: looked for among increments only, because levels rarely move. */
export function findCopied(
  rows: ComparedRow[],
  { report, lastReport }: { report: Report; lastReport: Report | undefined },
  rule: CheckRules['copiedFromLastMonth'],
): Problem[] {
  if (!rule || !lastReport) return [];
  const asked = rows.flatMap((row) => {
    const [now, before] = [answerOf(report, row), answerOf(lastReport, row)];
    const areFigures = typeof now === 'number' && typeof before === 'number';
    return row.measures === 'increment' && areFigures && (now > 0 || before > 0)
      ? [{ code: row.code, isSame: now === before }]
      : [];
  });
  const same = asked.filter(({ isSame }) => isSame).map(({ code }) => code);
  if (same.length < rule.atLeast || same.length * 100 < asked.length * rule.percent) return [];
  const found = `${same.length}/${asked.length}`;
  const values = { month: monthOf(lastReport.period), rows: same.join(', ') };
  return [warningOf('copied-from-last-month', { place: { file: 'whole' }, found }, values)];
}
