import type { ProblemDocument } from '../../shared/api/problem-document.ts';
import type { Bilingual } from '../../shared/domain/text.ts';

/** The API refused: what it said of it (RFC 9457). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly errors: ProblemDocument['errors'];

  constructor({ status, code, vi, en, errors }: Pick<ProblemDocument, 'status' | 'code' | 'vi' | 'en' | 'errors'>) {
    super(en);
    this.status = status;
    this.code = code;
    this.text = { vi, en };
    this.errors = errors;
  }
}

/** Whether asking again cannot help whoever asked. That the API is busy or broken is no answer. */
export function isRefusal(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status < 429;
}

/** No answer came: there is no connection, or it broke. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** What an answer that is no success says. Not everything on the way speaks RFC 9457. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const isProblem = (response.headers.get('content-type') ?? '').includes('problem+json');
  if (!isProblem) return new ApiProblem({ status, code: 'unknown', ...unknown, errors: [] });
  const said: ProblemDocument = await response.json();
  return new ApiProblem(said);
}

const unknown: Bilingual = {
  vi: 'Hệ thống chưa trả lời được. Xin thử lại sau ít phút.',
  en: 'The system could not answer. Please try again in a few minutes.',
};
