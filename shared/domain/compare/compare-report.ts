import type { Places, Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { MonthRules } from '../rules.ts';
import type { Unit } from '../unit.ts';
import { compareWithBefore } from './compare-with-before.ts';
import { compareWithOthers } from './compare-with-others.ts';
import { comparedRows } from './compared-rows.ts';
import { findCopied } from './find-copied.ts';
import { heldBefore, type Before } from './held-before.ts';
import { answerOf } from './row-figures.ts';

/** A report and what is known beside it. */
export interface Comparison {
  unit: Unit;
  report: Report;
  places: Places;
  before: Before;
  /** This month's reports of the other units of the same kind. */
  others: Report[];
}

/**
 * What looks odd in a report beside the month before and beside other units. It changes with what others send, so it is
 * computed when read and is part of no verdict.
 */
export function compareReport(rules: MonthRules, { unit, report, places, before, others }: Comparison): Problem[] {
  const { checks } = rules;
  const rows = comparedRows(rules, unit);
  const byRow = rows.flatMap((row) => {
    const held = heldBefore(row, before, { rules, unitId: unit.id });
    return [
      ...compareWithBefore(row, { answer: answerOf(report, row), held, places }, checks),
      ...compareWithOthers(row, { report, places, others }, checks.farFromOtherUnits),
    ];
  });
  const { lastReport } = before;
  return [...findCopied(rows, { report, lastReport }, checks.copiedFromLastMonth), ...byRow];
}
