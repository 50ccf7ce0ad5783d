import * as z from 'zod/mini';
import { problemSchema, type Problem, type Reading } from '../../shared/domain/problem.ts';
import { problemCodes } from '../../shared/domain/problem-texts.ts';
import { reportSchema, type Report } from '../../shared/domain/report.ts';
import { limits } from '../../shared/reports/limits.ts';

/** Longer than any text with what it quotes. */
const longestMessage = 1000;

/** What is wrong with a verdict: it must be a report of the shape promised, or problems that a sender can act on. */
export function verdictFaults(reading: Reading<Report>): string[] {
  return [
    ...(reading.ok ? reportFaults(reading.report) : listFaults(reading.problems, 'problems', 1)),
    ...listFaults(reading.warnings, 'warnings', 0),
  ];
}

function reportFaults(report: Report): string[] {
  const parsed = reportSchema.safeParse(report);
  return parsed.success ? [] : [`the report is of no valid shape: ${z.prettifyError(parsed.error)}`];
}

function listFaults(problems: Problem[], what: string, least: number): string[] {
  const isOfRightLength = problems.length >= least && problems.length <= limits.problems + 1;
  return [...(isOfRightLength ? [] : [`${problems.length} ${what}`]), ...problems.flatMap(problemFaults)];
}

function problemFaults(problem: Problem): string[] {
  const { code, found, message } = problem;
  const texts = [message.vi, message.en];
  return [
    ...(problemSchema.safeParse(problem).success ? [] : [`${code} is of no valid shape`]),
    ...(problemCodes.includes(code) ? [] : [`${code} is no known code`]),
    ...(Array.from(found).length <= limits.excerptCharacters ? [] : [`${code} quotes too much`]),
    ...(texts.every((text) => text.trim() !== '' && text.length <= longestMessage)
      ? []
      : [`${code} says ${message.vi}`]),
    ...(texts.some((text) => /\{(unit|expected|limit|label|count)\}/.test(text)) ? [`${code} leaves a gap`] : []),
  ];
}
