import type { Form } from '../domain/form.ts';
import type { Reading } from '../domain/problem.ts';
import type { Report } from '../domain/report.ts';
import { chooseTable } from './choose-table.ts';
import type { DecimalMark } from './figure.ts';
import { FigureReader } from './figure-reader.ts';
import { checkHead } from './head.ts';
import { matchBlocks } from './match-blocks.ts';
import type { MatchedRow } from './match-rows.ts';
import { reportMissingRows } from './missing-rows.ts';
import { readNominations } from './nominations.ts';
import { readNotes } from './notes.ts';
import { ProblemList } from './problem-list.ts';
import { refuseBeyondReason } from './refuse-beyond-reason.ts';
import { ReportBuilder } from './report-builder.ts';
import { RowIndex } from './row-index.ts';
import { checkSumLines } from './sum-lines.ts';
import type { Table } from './table.ts';
import { marksOfTable } from './table-marks.ts';
import { checkUnitLines } from './unit-lines.ts';
import { warnOfThousands } from './warnings.ts';

/** Makes a report of the tables (sheets) of a file, or says all that keeps them from being one. */
export function readTable(tables: Table[], form: Form): Reading<Report> {
  refuseBeyondReason(tables);
  const [problems, warnings] = [new ProblemList(), new ProblemList('too-many-warnings')];
  const chosen = chooseTable(tables, form, problems);
  if (!chosen) return { ok: false, problems: problems.all(), warnings: [] };
  const { table, layout } = chosen;
  checkHead(layout.head, form, problems);
  checkUnitLines(table, problems);
  checkSumLines(layout.blocks, form.period, problems);
  const matching = {
    index: new RowIndex(form),
    month: form.period.label,
    problems,
    warnings,
    seen: new Set<string>(),
    accountedFor: new Set<string>(),
    untyped: table.untyped,
    delimiter: table.delimiter,
  };
  const matched = matchBlocks(layout.blocks, matching);
  const figures = new FigureReader(problems, { marks: marksOf(table, matched), textIsFigure: true });
  const builder = new ReportBuilder(form, { figures, problems, warnings });
  for (const { row, cells } of matched) {
    builder.answer(row, cells);
    warnOfThousands(row, cells, warnings);
  }
  reportMissingRows(
    form,
    matching,
    (section) => layout.blocks.find((block) => block.section === section)?.heading.place,
  );
  builder.notes = readNotes(layout.blocks, problems);
  builder.nominations = readNominations(layout.blocks, problems);
  return builder.finish();
}

function marksOf(table: Table, rows: MatchedRow[]): ReadonlySet<DecimalMark> {
  return marksOfTable(
    table,
    rows.flatMap(({ cells }) => [cells.total, cells.met, cells.rate, cells.result].map((cell) => cell?.content)),
  );
}
