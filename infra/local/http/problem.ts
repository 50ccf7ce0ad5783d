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

/** An HTTP API says why in a header alone. */
export function unauthorizedReply(why: string | undefined): Reply {
  const reason =
    why === undefined ? '' : ` scope="" error="invalid_token" error_description="${why.replaceAll('"', "'")}"`;
  const reply = problemReply(unauthorized);
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': `Bearer${reason}` } };
}

const unauthorized: Problem = {
  status: 401,
  code: 'not-signed-in',
  vi: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập rồi thử lại (trên máy này: npm run token).',
  en: 'You are not signed in, or no longer. Sign in, and try again (on this machine: npm run token).',
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
