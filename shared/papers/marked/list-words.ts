import type { Bilingual } from '../../domain/text.ts';
import type { Finding } from './marks.ts';

/** How the sender gets from this file to a report that is accepted. */
export type Resend =
  /** By repairing this file. */
  | 'this-file'
  /** By repairing the file that was sent: this one does not hold all of it, or is of another kind. */
  | 'original'
  /** Nothing in it can be repaired, or need be. */
  | 'nothing';

const howTo = {
  'this-file': {
    vi: 'Cách làm: bấm vào chữ xanh ở cột “Ở đâu” để tới ô. Sửa mọi ô tô đỏ, xem lại ô tô vàng, lưu tệp, rồi gửi lại chính tệp này như lần trước. Không cần xóa trang này.',
    en: 'What to do: click the blue text to go to the cell. Correct every red cell, look at the yellow ones again, save, and send this very file as you did before. This sheet may stay.',
  },
  original: {
    vi: 'Cách làm: sửa trong tệp gốc đã gửi theo danh sách này, lưu lại, rồi gửi lại tệp gốc. Tệp này chỉ để xem.',
    en: 'What to do: correct the file that you sent by this list, save it, and send it again. This file is only for looking.',
  },
  nothing: {
    vi: 'Cách làm: theo cột “Phải làm gì”.',
    en: 'What to do: as the column “Phải làm gì” says.',
  },
} as const satisfies Record<Resend, Bilingual>;

const looked = {
  vi: 'Báo cáo đã được nhận. Hãy xem lại các ô tô vàng; nếu đúng thì không phải làm gì, nếu sai thì sửa rồi gửi lại chính tệp này.',
  en: 'The report was accepted. Look at the yellow cells again: if they are right nothing need be done, if not correct them and send this very file again.',
} as const;
const accepted = {
  vi: 'Báo cáo đã được nhận, không phải làm gì thêm.',
  en: 'The report was accepted; nothing more need be done.',
} as const;

/** What stands above the list. */
export function introduction(findings: readonly Finding[], resend: Resend): Bilingual {
  const problems = findings.filter(({ is }) => is === 'problem').length;
  if (problems === 0) return findings.length > 0 ? (resend === 'this-file' ? looked : lookedElsewhere) : accepted;
  return howTo[resend];
}

const lookedElsewhere = {
  vi: 'Báo cáo đã được nhận. Hãy xem lại các mục dưới đây; nếu sai thì sửa trong tệp gốc rồi gửi lại.',
  en: 'The report was accepted. Look at what is listed below again; if it is wrong correct the file that you sent and send it again.',
} as const;

/** “Có 6 lỗi phải sửa và 1 chỗ nên xem lại.” */
export function countWords(findings: readonly Finding[]): Bilingual {
  const problems = findings.filter(({ is }) => is === 'problem').length;
  const warnings = findings.length - problems;
  const vi = [problems > 0 && `${problems} lỗi phải sửa`, warnings > 0 && `${warnings} chỗ nên xem lại`].filter(
    Boolean,
  );
  const en = [problems > 0 && `${problems} to correct`, warnings > 0 && `${warnings} to look at again`].filter(Boolean);
  return vi.length === 0
    ? { vi: 'Không thấy lỗi nào.', en: 'Nothing wrong was found.' }
    : { vi: `Có ${vi.join(' và ')}.`, en: `${en.join(' and ')}.` };
}
