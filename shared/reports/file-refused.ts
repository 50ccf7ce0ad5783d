import type { Place } from '../domain/problem.ts';
import type { ProblemCode, ProblemValues } from '../domain/problem-texts.ts';

/** Ends the reading of a file that cannot be read at all. It never leaves readReport, which turns it into a problem. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly place: Place;

  constructor(code: ProblemCode, values: ProblemValues = {}, place: Place = { file: 'whole' }) {
    super(code);
    this.code = code;
    this.values = values;
    this.place = place;
  }
}
