/** How far the figures of a paper stand, and what names them. Instants as people write them. */
export interface Standing {
  /** `confirmed`: a commune’s own, by its officer; `official` and `restated`: by a version of the district’s summary. */
  status: 'provisional' | 'confirmed' | 'official' | 'restated';
  /** Of the district’s summary; 0 where the paper rests on none. */
  version: number;
  /** SHA-256 of that summary; without one, of the figures as they are now. */
  hash: string;
  publishedAt: string | null;
  closedAt: string | null;
  newestReportAt: string | null;
  /** The version that it replaces. */
  replaces: number | null;
  /** Why there is another version than the first. */
  reasons: readonly string[];
  /** What of the figures only illustrates. */
  illustrative: readonly string[];
}

export const illustrativeWords = 'số liệu minh họa';

const statusMarks: Record<Standing['status'], string[]> = {
  provisional: ['TẠM TÍNH'],
  confirmed: [],
  official: [],
  restated: ['ĐIỀU CHỈNH'],
};

/** What nobody must overlook, in frames in the head. */
export function marksOf({ status, illustrative }: Pick<Standing, 'status' | 'illustrative'>): string[] {
  return [...statusMarks[status], ...(illustrative.length > 0 ? [illustrativeWords.toUpperCase()] : [])];
}

/** Of a district’s paper. */
export function standingText(standing: Standing): string {
  const { status, version, publishedAt, closedAt } = standing;
  if (status === 'provisional') return `TẠM TÍNH: kỳ chưa chốt, số liệu còn có thể thay đổi. ${newestText(standing)}`;
  const kind = status === 'restated' ? 'điều chỉnh' : 'chính thức';
  const replaced = standing.replaces === null ? '' : `, thay bản ${standing.replaces}`;
  return `Số liệu ${kind}, bản ${version}${replaced}, lập lúc ${publishedAt ?? ''}; kỳ chốt lúc ${closedAt ?? ''}.`;
}

export function newestText({ newestReportAt }: Standing): string {
  return newestReportAt ? `Báo cáo mới nhất nhận lúc ${newestReportAt}.` : 'Chưa có báo cáo nào.';
}

/** What a paper rests on, line by line, in words that both papers use. */
export function reasonRows({ reasons }: Standing): [string, string][] {
  return reasons.length > 0 ? [['Lý do điều chỉnh', reasons.join(' ')]] : [];
}

export function illustrativeRows({ illustrative }: Standing): [string, string][] {
  return illustrative.length > 0 ? [['Số liệu minh họa', illustrative.join('; ')]] : [];
}

/** Names the paper itself: by it the same bytes can be had again. */
export const paperHashLabel = 'Mã băm của báo cáo (SHA-256)';
export const summaryHashLabel = 'Mã băm bản tổng hợp của huyện (SHA-256)';

/** As many as are named in running text; all of them are in the annex. */
const mostNamed = 2;

/** The sentence that goes before figures that only illustrate; undefined where none does. */
export function illustrativeText({ illustrative }: Standing): string | undefined {
  if (illustrative.length === 0) return undefined;
  const others = illustrative.length - mostNamed;
  const named = illustrative.slice(0, mostNamed).join('; ');
  const more = others > 0 ? `; và ${others} nguồn khác nêu ở phụ lục cuối` : '';
  return `Báo cáo có số liệu minh họa, không dùng làm số liệu chính thức: ${named}${more}.`;
}
