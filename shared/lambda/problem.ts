import type { ProblemDocument } from '../api/problem-document.ts';
import { DomainError, type ErrorKind } from '../domain/errors.ts';

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unprocessable: 422,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** The one place where an error becomes a status. What is not expected is answered as a bare 500: its text may tell too much. */
export function problemOfError(error: unknown): ProblemDocument {
  if (error instanceof DomainError) {
    const errors = error.faults.map(({ at, code, message }) => ({ at, code, ...message }));
    return document(statusOf[error.kind], error.code, { ...error.text, errors });
  }
  return problemOfStatus(httpStatusOf(error));
}

function problemOfStatus(status: number): ProblemDocument {
  if (status === 415) {
    return document(415, 'not-json', {
      vi: 'Hãy gửi nội dung JSON với tiêu đề Content-Type: application/json.',
      en: 'Send JSON with the header Content-Type: application/json.',
    });
  }
  if (status >= 400 && status < 500) {
    return document(400, 'malformed-json', {
      vi: 'Nội dung không phải là JSON hợp lệ.',
      en: 'The body is not valid JSON.',
    });
  }
  return document(500, 'internal', {
    vi: 'Hệ thống gặp lỗi. Số liệu đã nhận không bị mất; hãy thử lại sau ít phút.',
    en: 'Something failed here. Nothing that was received is lost; try again in a few minutes.',
  });
}

function document(
  status: number,
  code: string,
  about: { vi: string; en: string; errors?: ProblemDocument['errors'] },
): ProblemDocument {
  const { vi, en, errors = [] } = about;
  return { type: `urn:ntm-progress:problem:${code}`, title: en, status, code, vi, en, errors };
}

/** Middleware throws errors that carry a `statusCode`. */
function httpStatusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}
