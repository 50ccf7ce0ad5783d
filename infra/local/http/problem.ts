import type { Reply } from './server.ts';

interface Problem {
  status: number;
  code: string;
  vi: string;
  en: string;
}

/** What the API itself answers where no function does, as RFC 9457 has it. */
export function problemReply({ status, code, vi, en }: Problem): Reply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: 'about:blank', title: en, status, code, message: { vi, en } }),
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
  code: 'payload-too-large',
  vi: 'Nội dung gửi lên quá lớn.',
  en: 'What was sent is too large.',
};

export const internalError: Problem = {
  status: 500,
  code: 'internal-error',
  vi: 'Hệ thống gặp lỗi. Xin thử lại.',
  en: 'Something went wrong on our side. Please try again.',
};
