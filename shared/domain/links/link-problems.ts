import { instantText, type Zone } from '../calendar/dates.ts';
import { DomainError } from '../errors.ts';
import type { MonthRules } from '../rules.ts';

const askAnew = {
  vi: 'Hãy xin công chức phụ trách nông thôn mới của xã đường dẫn mới.',
  en: 'Ask the commune’s officer for new-rural work for a new one.',
};

/** The same for every token that was not made here, whatever is wrong with it. */
export function noSuchLink(): DomainError {
  return new DomainError('not-found', 'no-such-link', {
    text: {
      vi: `Đường dẫn này không đúng: có thể bị thiếu hoặc thừa chữ. Hãy quét lại mã, hoặc chép lại cả đường dẫn. Nếu vẫn không được: ${lower(askAnew.vi)}`,
      en: `This link is not right: letters may be missing or too many. Scan the code again, or copy the whole link again. If that does not help: ${lower(askAnew.en)}`,
    },
  });
}

export function linkExpired(zone: Zone, expiredAt: string): DomainError {
  const when = instantText(zone, expiredAt);
  return new DomainError('gone', 'link-expired', {
    text: {
      vi: `Đường dẫn này đã hết hạn lúc ${when}, khi kỳ báo cáo khóa sổ. Nếu còn số liệu phải gửi hoặc sửa, hãy gặp công chức phụ trách nông thôn mới của xã; kỳ sau có đường dẫn mới.`,
      en: `This link expired at ${when}, when the month was closed. If figures are still to be sent or corrected, see the commune’s officer for new-rural work; the next month has a new link.`,
    },
  });
}

export function linkRevoked(): DomainError {
  return new DomainError('gone', 'link-revoked', {
    text: {
      vi: `Đường dẫn này đã được xã thu hồi, không dùng được nữa. ${askAnew.vi}`,
      en: `This link was revoked by the commune and is good no more. ${askAnew.en}`,
    },
  });
}

/** To whoever asks for links: of a month that is over there are none. */
export function monthLocked({ period, periodRule }: MonthRules): DomainError {
  const locked = instantText(periodRule, period.locksAt);
  return new DomainError('conflict', 'month-locked', {
    text: {
      vi: `Kỳ ${period.label} đã khóa từ ${locked}: không lập đường dẫn được nữa. Nếu một đơn vị còn phải gửi, hãy mở lại kỳ cho đơn vị rồi nhập hộ.`,
      en: `Period ${period.label} was locked from ${locked}: no links are made for it any more. If a unit still has to send, reopen the period for it and type its report in.`,
    },
  });
}

function lower(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
