import { DomainError } from '../../shared/domain/errors.ts';
import type { PaperAsked } from '../../shared/papers/commendation/commendation-file.ts';

const pattern = /^(\d{4}-\d{2})-([a-z-]+?)(?:-([0-9a-f]{12}))?\.docx$/;

const papers: Readonly<Record<string, PaperAsked>> = {
  'to-trinh': { kind: 'to-trinh', rank: 'commune' },
  'to-trinh-huyen': { kind: 'to-trinh', rank: 'district' },
  'to-trinh-tinh': { kind: 'to-trinh', rank: 'province' },
  'to-trinh-nha-nuoc': { kind: 'to-trinh', rank: 'state' },
  'bien-ban': { kind: 'bien-ban' },
  'ho-so': { kind: 'ho-so' },
};

/** What a name such as `2024-12-to-trinh.docx` asks for. @throws DomainError not-found */
export function paperOfFile(file: string): { period: string; asked: PaperAsked; name: string } {
  const [, period = '', name = '', slug] = pattern.exec(file) ?? [];
  const known = Object.hasOwn(papers, name) && slug === undefined ? papers[name] : undefined;
  const asked = name === 'thanh-tich' && slug !== undefined ? { kind: 'thanh-tich' as const, slug } : known;
  if (!asked) throw noSuchPaper(file);
  return { period, asked, name: slug === undefined ? name : `${name}-${slug}` };
}

function noSuchPaper(file: string): DomainError {
  return new DomainError('not-found', 'no-such-paper', {
    text: {
      vi: `Không có văn bản “${file}”. Tên tệp gồm kỳ và loại văn bản, ví dụ 2024-12-to-trinh.docx, 2024-12-bien-ban.docx.`,
      en: `There is no paper “${file}”. Name the month and the kind, such as 2024-12-to-trinh.docx, 2024-12-bien-ban.docx.`,
    },
  });
}

/** What must be done first. */
export function nothingToWrite({ kind }: PaperAsked): DomainError {
  const text =
    kind === 'thanh-tich'
      ? {
          vi: 'Kỳ này không có đề nghị khen thưởng như vậy. Xem danh sách đề nghị ở “commendation”.',
          en: 'This month has no such nomination. See the list at “commendation”.',
        }
      : {
          vi: 'Chưa có gì để viết: Hội đồng chưa quyết định (council-decision), hoặc không có ai được chọn hay đề nghị ở mức khen này.',
          en: 'There is nothing to write yet: the council has not decided (council-decision), or nobody is chosen or nominated for this rank.',
        };
  return new DomainError('not-found', 'nothing-to-write', { text });
}
