import type { FormRow } from '../domain/form.ts';
import {
  chooseReading,
  isKeptExactly,
  provenMark,
  readWritten,
  type DecimalMark,
  type WrittenFigure,
} from './figure.ts';
import { limits } from './limits.ts';
import { ProblemList } from './problem-list.ts';
import { exampleFor, isOtherMeasure, isUnitOf } from './example.ts';
import { remedyFor, remedyForMany } from './remedy.ts';
import { shownText, type CellAt, type CellContent } from './table.ts';

export interface ReadFigure {
  is: 'figure';
  value: number;
  /** Digits behind the decimal mark, as shown. */
  decimals: number;
  percent: boolean;
  cell: CellAt;
}

/** `bad`: a problem has been reported. */
export type FigureAnswer = ReadFigure | { is: 'blank' } | { is: 'not-applicable' } | { is: 'bad' };

const bad = { is: 'bad' } as const;

/** JSON takes a decimal point, and no quotes around a number. */
const quoted = {
  remedyVi: 'Hãy ghi số không có dấu ngoặc kép, ví dụ 116 hoặc 12.5.',
  remedy: 'Write a number without quotes, such as 116 or 12.5.',
};
const precision = { limit: String(limits.figureDigits) };
const codeOf = {
  boolean: 'not-a-number',
  date: 'date-not-figure',
  error: 'error-cell',
  uncalculated: 'uncalculated-formula',
} as const;

/** Reads the figures of one file, all with the decimal marks that the file's own figures prove. */
export class FigureReader {
  private readonly problems: ProblemList;
  private readonly marks: ReadonlySet<DecimalMark>;
  /** In JSON a figure is a number, and text is none. */
  private readonly textIsFigure: boolean;

  constructor(problems: ProblemList, of: { marks: ReadonlySet<DecimalMark>; textIsFigure: boolean }) {
    this.problems = problems;
    this.marks = of.marks;
    this.textIsFigure = of.textIsFigure;
  }

  /** The same reader, for figures that are only checked and whose faults do not count. */
  unheard(): FigureReader {
    return new FigureReader(new ProblemList(), { marks: this.marks, textIsFigure: this.textIsFigure });
  }

  read(cell: CellAt, row: FormRow): FigureAnswer {
    const { content } = cell;
    if (!content) return { is: 'blank' };
    switch (content.is) {
      case 'number':
        return this.numberOf(cell, row, content);
      case 'text':
        return this.textIsFigure
          ? this.written(cell, row, content.text)
          : this.refuse('not-a-number', cell, row, quoted);
      case 'not-applicable':
        return content;
      case 'boolean':
      case 'date':
      case 'error':
      case 'uncalculated':
        return this.refuse(codeOf[content.is], cell, row);
    }
  }

  private numberOf(cell: CellAt, row: FormRow, content: Extract<CellContent, { is: 'number' }>): FigureAnswer {
    const { number, percent = false, written, behind } = content;
    if (behind !== undefined && isOtherMeasure(row, behind))
      return this.refuseSuffix(cell, row, { value: number, suffix: behind });
    if (written !== undefined && !isKeptExactly(written)) return this.refuse('too-precise', cell, row, precision);
    const decimals = String(number).split('.')[1]?.length ?? 0;
    return { is: 'figure', value: number, decimals, percent, cell };
  }

  private written(cell: CellAt, row: FormRow, text: string): FigureAnswer {
    const written = readWritten(text);
    if (written.is === 'no-figure') return this.refuse('not-a-number', cell, row);
    if (written.is !== 'figure') return written;
    const reading = chooseReading(written, this.marks);
    if (!reading) return this.refuse('ambiguous-figure', cell, row, readingsOf(written, this.marks));
    if (!isUnitOf(row, written.suffix))
      return this.refuseSuffix(cell, row, { value: reading.value, suffix: written.suffix });
    if (!reading.exact) return this.refuse('too-precise', cell, row, precision);
    return { is: 'figure', value: reading.value, decimals: reading.decimals, percent: written.suffix === '%', cell };
  }

  private refuseSuffix(cell: CellAt, row: FormRow, { value, suffix }: { value: number; suffix: string }): FigureAnswer {
    const text = shownText(cell.content);
    if (!/\p{L}/u.test(suffix) || remedyForMany(text, row)) return this.refuse('not-a-number', cell, row);
    return this.refuse('wrong-unit', cell, row, { given: suffix, ...exampleFor(row, { text, value, suffix }) });
  }

  private refuse(...[code, cell, row, values = {}]: Refusal): { is: 'bad' } {
    const found = shownText(cell.content);
    const remedy = code === 'not-a-number' ? remedyFor(found, row) : {};
    this.problems.add(code, {
      place: cell.place,
      row: row.code,
      found,
      values: { unit: row.unit, ...remedy, ...values },
    });
    return bad;
  }
}

type FigureProblem =
  | 'not-a-number'
  | 'ambiguous-figure'
  | 'date-not-figure'
  | 'error-cell'
  | 'uncalculated-formula'
  | 'wrong-unit'
  | 'too-precise';
type Refusal = [code: FigureProblem, cell: CellAt, row: FormRow, values?: Record<string, string>];

/** Both readings, each as it is to be typed so that it has no other: three decimals could again be thousands. */
function readingsOf({ comma, point }: WrittenFigure, marks: ReadonlySet<DecimalMark>): { one: string; other: string } {
  const mark = marks.has('point') && !marks.has('comma') ? '.' : ',';
  const [one = '', other = ''] = [comma, point].map((reading) => {
    const [whole = '', decimals = ''] = String(reading?.value ?? '').split('.');
    return decimals === '' ? whole : `${whole}${mark}${decimals.length === 3 ? `${decimals}0` : decimals}`;
  });
  return { one, other };
}

/** The decimal marks that texts prove. */
export function marksIn(contents: Iterable<CellContent | undefined>): Set<DecimalMark> {
  const marks = new Set<DecimalMark>();
  for (const content of contents) {
    const written = content?.is === 'text' ? readWritten(content.text) : undefined;
    const mark = written?.is === 'figure' ? provenMark(written) : undefined;
    if (mark) marks.add(mark);
  }
  return marks;
}
