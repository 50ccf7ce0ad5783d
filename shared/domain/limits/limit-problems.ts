import { DomainError } from '../errors.ts';

/** Nothing is taken back by it: it is only to be waited for. */
export function tooManyCalls(seconds: number): DomainError {
  return new DomainError('too-many', 'too-many-calls', {
    text: {
      vi: `Có quá nhiều yêu cầu trong một phút. Hãy đợi ${seconds} giây rồi thử lại. Số liệu đã gửi không bị mất.`,
      en: `There were too many requests within a minute. Wait ${seconds} seconds and try again. Nothing that was sent is lost.`,
    },
    retryAfter: seconds,
  });
}

/** @param until in words, as `00:00 ngày 13/03/2024` */
export function quotaUsedUp({ until, seconds }: { until: string; seconds: number }): DomainError {
  return new DomainError('too-many', 'quota-used-up', {
    text: {
      vi: `Đã hết số lượt cho phép, đến ${until}. Số liệu đã gửi không bị mất. Nếu cần gửi ngay, hãy báo công chức phụ trách nông thôn mới của xã.`,
      en: `This has been asked for as often as is allowed, until ${until}. Nothing that was sent is lost. If it cannot wait, tell the commune’s officer for new rural development.`,
    },
    retryAfter: seconds,
  });
}
