import type * as z from 'zod/mini';
import { DomainError, type RequestFault } from '../domain/errors.ts';

/** All faults of a request at once, each with its place: a JSON pointer into the body, or a parameter's name. */
export function invalidRequest(error: z.core.$ZodError, root: 'params' | 'body'): DomainError {
  return new DomainError('invalid', 'invalid-request', {
    text: {
      vi: 'Yêu cầu chưa đúng; xem từng lỗi trong “errors”.',
      en: 'The request is not valid; see each fault in “errors”.',
    },
    faults: error.issues.map((issue) => faultOf(issue, root)),
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

function faultOf(issue: z.core.$ZodIssue, root: 'params' | 'body'): RequestFault {
  const path = issue.path.map(String);
  return {
    at: root === 'body' ? path.map((part) => `/${part}`).join('') : path.join('.'),
    code: issue.code,
    message: { vi: vietnamese[issue.code] ?? 'Giá trị không hợp lệ.', en: issue.message },
  };
}

const vietnamese: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'Thiếu giá trị, hoặc giá trị không đúng kiểu.',
  too_big: 'Giá trị quá lớn hoặc quá dài.',
  too_small: 'Giá trị quá nhỏ hoặc để trống.',
  invalid_format: 'Giá trị không đúng dạng.',
  unrecognized_keys: 'Có trường không được nhận.',
};
