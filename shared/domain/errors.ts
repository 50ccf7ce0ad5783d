import type { Bilingual } from './text.ts';

/** What was wrong with a request, in kinds that a caller can act on. HTTP statuses are chosen in one place: shared/lambda/problem.ts. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  /** It was here, and is for good no more. */
  | 'gone'
  | 'too-large'
  /** Well-formed, but it names what is not there. */
  | 'unprocessable'
  /** Asked too often: to be asked again later. */
  | 'too-many'
  /** What is kept here is not what it was: for whoever runs this, and not for the caller, to mend. */
  | 'broken'
  /** Nothing is wrong with the request. */
  | 'unavailable';

/** One fault of a request, with its place as a JSON pointer or a parameter's name. */
export interface RequestFault {
  at: string;
  code: string;
  message: Bilingual;
}

/** The one family of expected errors. `code` is stable and part of the API; `message` is for people. */
export class DomainError extends Error {
  override name = 'DomainError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly text: Bilingual;
  readonly faults: RequestFault[];
  /** In how many seconds it may be tried again; undefined where waiting does not help, or nobody knows. */
  readonly retryAfter: number | undefined;

  constructor(kind: ErrorKind, code: string, about: { text: Bilingual; faults?: RequestFault[]; retryAfter?: number }) {
    super(`${code}: ${about.text.en}`);
    this.kind = kind;
    this.code = code;
    this.text = about.text;
    this.faults = about.faults ?? [];
    this.retryAfter = about.retryAfter;
  }
}
