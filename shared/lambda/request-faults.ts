import type * as z from 'zod/mini';
import { DomainError, type RequestFault } from '../domain/errors.ts';
import type { Bilingual } from '../domain/text.ts';

/** More are told to nobody: a body of nothing but unknown fields would be answered with a longer one. */
const mostFaults = 100;

/** All faults of a request at once, each with its place: a JSON pointer into the body, or a parameter's name. */
export function invalidRequest(error: z.core.$ZodError, root: 'params' | 'body'): DomainError {
  return new DomainError('invalid', 'invalid-request', {
    text: {
      vi: 'Yêu cầu chưa đúng; xem từng lỗi trong “errors”.',
      en: 'The request is not valid; see each fault in “errors”.',
    },
    faults: error.issues.flatMap((issue) => faultsOf(issue, root)).slice(0, mostFaults),
  });
}

export function bodyTooLarge(): DomainError {
  return new DomainError('too-large', 'body-too-large', {
    text: {
      vi: 'Nội dung yêu cầu quá lớn. Tệp báo cáo được gửi bằng biểu mà POST /uploads trả về.',
      en: 'The request body is too large. A report’s file is sent by the form that POST /uploads returns.',
    },
  });
}

function faultsOf(issue: z.core.$ZodIssue, root: 'params' | 'body'): RequestFault[] {
  const path = issue.path.map(String);
  const message = texts[issue.code] ?? { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
  const fault = (at: string[]): RequestFault => ({ at: placeOf(at, root), code: issue.code, message });
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => fault([...path, key])) : [fault(path)];
}

/** In a body a JSON pointer (RFC 6901), else the parameter’s name. */
function placeOf(path: string[], root: 'params' | 'body'): string {
  if (root === 'params') return path.join('.');
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const texts: Partial<Record<z.core.$ZodIssue['code'], Bilingual>> = {
  invalid_type: {
    vi: 'Thiếu giá trị, hoặc giá trị không đúng kiểu.',
    en: 'The value is missing or of the wrong type.',
  },
  too_big: { vi: 'Giá trị quá lớn hoặc quá dài.', en: 'The value is too large or too long.' },
  too_small: { vi: 'Giá trị quá nhỏ hoặc để trống.', en: 'The value is too small or empty.' },
  invalid_format: { vi: 'Giá trị không đúng dạng.', en: 'The value does not have the form asked for.' },
  unrecognized_keys: { vi: 'Trường này không được nhận.', en: 'There is no such field.' },
};
