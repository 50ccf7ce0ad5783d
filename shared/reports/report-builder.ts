import type { Form, FormRow } from '../domain/form.ts';
import type { Places, Reading } from '../domain/problem.ts';
import type { IndicatorValue, MonthFigure, Report } from '../domain/report.ts';
import { answerCells } from './answer-cells.ts';
import type { FigureReader } from './figure-reader.ts';
import { judgeRow } from './judge-row.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import type { CellAt } from './table.ts';
import { warnOfSize } from './warn-of-size.ts';
import { warnOfDonors, warnOfHouseholds, warnOfRate } from './warnings.ts';

interface Answered<Value> {
  value: Value;
  cell: CellAt | undefined;
}

/** Gathers a report answer by answer, whatever the file's format, and gives it out only if nothing was wrong. */
export class ReportBuilder {
  notes: Report['notes'] = { difficulties: '', nextMonth: '' };
  nominations: Report['nominations'] = [];
  private readonly indicators = new Map<string, Answered<IndicatorValue>>();
  private readonly movements = new Map<string, Answered<MonthFigure>>();
  private readonly resources = new Map<string, Answered<MonthFigure>>();
  private readonly places = new Map<string, Places[string]>();
  private readonly form: Form;
  private readonly figures: FigureReader;
  private readonly problems: ProblemList;
  private readonly warnings: ProblemList;

  constructor(form: Form, using: { figures: FigureReader; problems: ProblemList; warnings: ProblemList }) {
    this.form = form;
    this.figures = using.figures;
    this.problems = using.problems;
    this.warnings = using.warnings;
  }

  answer(row: FormRow, cells: RowCells): void {
    const { figures, problems, warnings, form } = this;
    const value = judgeRow(row, cells, { figures, problems, acceptsBareRate: form.unit.kind === 'office' });
    if (!value) return;
    this.places.set(
      row.code,
      answerCells(row, cells).map(({ place }) => place),
    );
    if (row.section === 'indicators') this.indicators.set(row.code, { value, cell: cells.result });
    else this.answerMonth(row, { value, cell: cells.result });
    warnOfRate(row, { cells, value }, { figures: figures.unheard(), warnings });
    warnOfSize(row, cells, { figures: figures.unheard(), warnings });
  }

  finish(): Reading<Report> {
    const { warnings: odd, form, indicators, movements } = this;
    warnOfDonors(movements, { landGiven: form.landGiven, warnings: odd });
    warnOfHouseholds({ indicators, movements }, { households: form.households, warnings: odd });
    const warnings = this.warnings.all().filter(({ row }) => row === undefined || !this.problems.concerns(row));
    if (!this.problems.isEmpty) return { ok: false, problems: this.problems.all(), warnings };
    return { ok: true, report: this.report(), places: Object.fromEntries(this.places), warnings };
  }

  private answerMonth(row: FormRow, { value, cell }: Answered<IndicatorValue>): void {
    const figure = 'notApplicable' in value ? value : 'value' in value ? value.value : undefined;
    const values = row.section === 'movements' ? this.movements : this.resources;
    if (typeof figure === 'number' || typeof figure === 'object') values.set(row.code, { value: figure, cell });
  }

  private report(): Report {
    return {
      unit: this.form.unit.id,
      period: this.form.period.label,
      indicators: plain(this.indicators),
      movements: plain(this.movements),
      resources: plain(this.resources),
      notes: this.notes,
      nominations: this.nominations,
    };
  }
}

/** A plain object of its own keys: fromEntries defines them, so that no key can reach the prototype. */
function plain<Value>(answers: ReadonlyMap<string, Answered<Value>>): Record<string, Value> {
  return Object.fromEntries([...answers].map(([code, { value }]) => [code, value]));
}
