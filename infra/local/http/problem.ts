import type { Reply } from './server.ts';

interface Problem {
  status: number;
  code: string;
  vi: string;
  en: string;
}

/** What the API itself answers where no function does: RFC 9457, in the same shape as the functions' own problems. */
export function problemReply({ status, code, vi, en }: Problem): Reply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: `urn:ntm-progress:problem:${code}`, title: en, status, code, vi, en, errors: [] }),
  };
}

export const notFound: Problem = {
  status: 404,
  code: 'not-found',
  vi: 'Không có địa chỉ này.',
  en: 'There is nothing at this address.',
};

export const payloadTooLarge: Problem = {
  status: 413,
  code: 'too-large',
  vi: 'Nội dung gửi lên quá lớn.',
  en: 'What was sent is too large.',
};

export const internalError: Problem = {
  status: 500,
  code: 'internal',
  vi: 'Hệ thống gặp lỗi. Xin thử lại.',
  en: 'Something went wrong on our side. Please try again.',
};
