/** How far the figures of a paper stand, and what names them. Instants as people write them. */
export interface Standing {
  status: 'provisional' | 'official' | 'restated';
  /** Of the district’s summary; 0 while there is none. */
  version: number;
  /** SHA-256 of that summary; while there is none, of the figures as they are now. */
  hash: string;
  publishedAt: string | null;
  closedAt: string | null;
  newestReportAt: string | null;
  /** Why there is another version than the first. */
  reasons: readonly string[];
  /** What of the figures only illustrates. */
  illustrative: readonly string[];
}

export const illustrativeWords = 'số liệu minh họa';

/** What nobody must overlook, in frames in the head. */
export function marksOf({ status, illustrative }: Standing): string[] {
  return [
    ...(status === 'provisional' ? ['TẠM TÍNH'] : []),
    ...(illustrative.length > 0 ? [illustrativeWords.toUpperCase()] : []),
  ];
}

export function standingText(standing: Standing): string {
  const { status, version, publishedAt, closedAt, newestReportAt } = standing;
  if (status === 'provisional') {
    const newest = newestReportAt ? `Báo cáo mới nhất nhận lúc ${newestReportAt}.` : 'Chưa có báo cáo nào.';
    return `TẠM TÍNH: kỳ chưa chốt, số liệu còn có thể thay đổi. ${newest}`;
  }
  const kind = status === 'official' ? 'chính thức' : 'điều chỉnh';
  return `Số liệu ${kind}, bản ${version}, lập lúc ${publishedAt ?? ''}; kỳ chốt lúc ${closedAt ?? ''}.`;
}

/** What the paper was made from, line by line. */
export function originRows(standing: Standing): [string, string][] {
  return [
    ['Tình trạng số liệu', standingText(standing)],
    ['Phiên bản', standing.version === 0 ? 'Chưa có (tạm tính)' : `Bản ${standing.version}`],
    [standing.version === 0 ? 'Mã băm số liệu (SHA-256)' : 'Mã băm bản tổng hợp của huyện (SHA-256)', standing.hash],
    ...(standing.reasons.length > 0
      ? [['Lý do điều chỉnh', standing.reasons.join(' ')] satisfies [string, string]]
      : []),
    ...(standing.illustrative.length > 0
      ? [['Số liệu minh họa', standing.illustrative.join('; ')] satisfies [string, string]]
      : []),
  ];
}

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
