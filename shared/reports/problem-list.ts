import type { Place, Problem } from '../domain/problem.ts';
import { problemText, problemTextInJson, type ProblemCode, type ProblemValues } from '../domain/problem-texts.ts';
import { excerpt } from '../domain/text.ts';
import { comparePlaces } from './place-order.ts';
import { limits } from './limits.ts';

export interface Fault {
  place: Place;
  /** Code of the form's row at fault. */
  row?: string;
  found?: string;
  /** What the message needs beside `row` and `found`. */
  values?: ProblemValues;
}

export const wholeFile: Place = { file: 'whole' };

/** Collects problems (or warnings) in the order in which they are met, up to the limit, and counts the rest. */
export class ProblemList {
  private readonly codeOfRest: 'too-many-problems' | 'too-many-warnings';
  private readonly listed: Problem[] = [];
  private unlisted = 0;
  private readonly rowsAtFault = new Set<string>();

  constructor(codeOfRest: 'too-many-problems' | 'too-many-warnings' = 'too-many-problems') {
    this.codeOfRest = codeOfRest;
  }

  add(code: ProblemCode, fault: Fault): void {
    if (fault.row !== undefined) this.rowsAtFault.add(fault.row);
    if (this.listed.length < limits.problems) this.listed.push(problemOf(code, fault));
    else this.unlisted += 1;
  }

  get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  concerns(row: string): boolean {
    return this.rowsAtFault.has(row);
  }

  /** In the order of the file, what concerns the whole file first. */
  all(): Problem[] {
    const inOrder = this.listed.toSorted((a, b) => comparePlaces(a.place, b.place));
    if (this.unlisted === 0) return inOrder;
    const rest = problemOf(this.codeOfRest, { place: wholeFile, values: { count: String(this.unlisted) } });
    return [...inOrder, rest];
  }
}

export function problemOf(code: ProblemCode, fault: Fault): Problem {
  const found = excerpt(printable(fault.found ?? ''), limits.excerptCharacters);
  const textOf = 'pointer' in fault.place ? problemTextInJson : problemText;
  const row = fault.row === undefined ? undefined : excerpt(printable(fault.row), limits.excerptCharacters);
  return {
    place: fault.place,
    code,
    ...(row === undefined ? {} : { row }),
    found,
    message: textOf(code, { found, row: row ?? '', ...shortened(fault.values ?? {}) }),
  };
}

/** What a message names beside that may come from the file as well. */
function shortened(values: ProblemValues): ProblemValues {
  const each = Object.entries(values).map(([name, value]) => [name, excerpt(printable(value), limits.valueCharacters)]);
  return Object.fromEntries(each);
}

/** Control characters and lone surrogates would break a log line or an XML answer. */
function printable(text: string): string {
  return text
    .slice(0, 400)
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ');
}
