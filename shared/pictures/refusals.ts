import { DomainError } from '../domain/errors.ts';
import type { Bilingual } from '../domain/text.ts';

/** Why a picture is not taken, and what to do, for somebody with a phone in the hand. */
const texts = {
  'photo-too-large': {
    vi: 'Ảnh lớn hơn 10 MB. Hãy chụp lại ở cỡ nhỏ hơn, hoặc gửi ảnh đó qua Zalo cho chính mình rồi tải về: Zalo làm ảnh nhỏ lại.',
    en: 'The picture is larger than 10 MB. Take it again in a smaller size, or send it to yourself by a messenger, which makes it smaller.',
  },
  'photo-heic': {
    vi: 'Ảnh này là dạng HEIC của iPhone, trang tin không hiện được. Trên iPhone vào Cài đặt → Camera → Định dạng, chọn “Tương thích nhất”, rồi chụp lại. Ảnh đã chụp: mở trong Ảnh, chụp màn hình rồi gửi ảnh chụp màn hình, hoặc gửi qua Zalo cho chính mình rồi tải về; ảnh tải về là JPG.',
    en: 'This picture is in the iPhone’s HEIC form, which the news page cannot show. On the iPhone open Settings → Camera → Formats, choose “Most Compatible”, and take it again. For one taken already, send a screenshot of it, or send it to yourself by a messenger and save it: what is saved is a JPG.',
  },
  'photo-kind': {
    vi: 'Tệp này không phải ảnh JPG, PNG hay WebP. Hãy gửi ảnh chụp bằng điện thoại (JPG), hoặc mở tệp, chụp màn hình rồi gửi ảnh chụp màn hình.',
    en: 'This file is no JPG, PNG or WebP picture. Send a photo taken by a phone (JPG), or open the file and send a screenshot.',
  },
  'photo-too-many-pixels': {
    vi: 'Ảnh có quá nhiều điểm ảnh (trên 50 triệu). Hãy chụp lại ở cỡ nhỏ hơn: trong Camera chọn 12 MP.',
    en: 'The picture has too many pixels (above 50 million). Take it again in a smaller size: choose 12 MP in the camera.',
  },
  'photo-unreadable': {
    vi: 'Không mở được ảnh: tệp bị hỏng hoặc gửi dở. Hãy gửi lại; nếu vẫn không được, hãy chụp lại.',
    en: 'The picture cannot be opened: the file is damaged or was not sent whole. Send it again; if that does not help, take it again.',
  },
  'photo-missing': {
    vi: 'Chưa nhận được ảnh này. Hãy gửi ảnh bằng biểu gửi đã xin rồi thử lại.',
    en: 'This picture has not arrived. Send it by the form that was asked for, and try again.',
  },
} as const satisfies Record<string, Bilingual>;

export type PhotoRefusal = keyof typeof texts;

export function photoRefused(code: PhotoRefusal, at: string): DomainError {
  const message = texts[code];
  return new DomainError('unprocessable', code, { text: message, faults: [{ at, code, message }] });
}
