import { DomainError } from '../errors.ts';
import type { Bilingual } from '../text.ts';

/** Why a photo or scan is not taken, and what to do, for somebody with a phone in the hand. */
const texts = {
  'unit-file-heic': {
    vi: 'Ảnh này là dạng HEIC của iPhone, máy của xã không mở được. Trên iPhone vào Cài đặt → Camera → Định dạng, chọn “Tương thích nhất”, rồi chụp lại. Ảnh đã chụp: chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
    en: 'This picture is in the iPhone’s HEIC form, which the commune’s machines cannot open. On the iPhone open Settings → Camera → Formats, choose “Most Compatible”, and take it again. Of one taken already, send a screenshot.',
  },
  'unit-file-kind': {
    vi: 'Chỉ nhận ảnh JPG, PNG, WebP hoặc bản quét PDF để kèm báo cáo. Hãy chụp bằng điện thoại, hoặc mở tệp, chụp màn hình rồi gửi ảnh chụp màn hình.',
    en: 'Beside a report only JPG, PNG and WebP pictures and PDF scans are taken. Take a photo with a phone, or open the file and send a screenshot.',
  },
  'file-too-large': {
    vi: 'Tệp lớn hơn 10 MB. Hãy chụp hoặc quét lại nhỏ hơn.',
    en: 'The file is larger than 10 MB. Take a smaller photo or scan.',
  },
} as const satisfies Record<string, Bilingual>;

export function unitFileRefused(code: keyof typeof texts, at: string): DomainError {
  const message = texts[code];
  return new DomainError('unprocessable', code, { text: message, faults: [{ at, code, message }] });
}
