import { marksOf, newestText } from '../words/standing.ts';
import type { CommuneReport } from './commune-report.ts';

/** A closed month that its commune has not confirmed is the district’s figures, and says so. */
export function communeMarks({ standing }: Pick<CommuneReport, 'standing'>): string[] {
  return [...(standing.status === 'official' ? ['XÃ CHƯA XÁC NHẬN'] : []), ...marksOf(standing)];
}

/** Whose figures these are and how far they stand: the commune’s own, confirmed by it, or the district’s. */
export function communeStanding(report: CommuneReport): string {
  const { ownPart } = report;
  const later = ownPart?.isLater ? ` Phần do xã ghi cập nhật lúc ${ownPart.at}.` : '';
  return `${figuresStand(report)}${later}`;
}

function figuresStand(report: CommuneReport): string {
  const { standing, confirmation } = report;
  const { status, version, replaces, publishedAt, closedAt } = standing;
  const made = `lập lúc ${publishedAt ?? ''}; kỳ chốt lúc ${closedAt ?? ''}`;
  switch (status) {
    case 'provisional':
      return `TẠM TÍNH: ${notConfirmed(report)}, huyện chưa chốt; số liệu còn có thể thay đổi. ${newestText(standing)}`;
    case 'confirmed':
      return `Số liệu chính thức của xã: xã đã xác nhận lúc ${confirmation?.at ?? ''}.`;
    case 'official':
      return `Số liệu huyện đã chốt (bản ${version}, ${made}); ${notConfirmed(report)}.`;
    case 'restated':
      return `Số liệu điều chỉnh theo bản ${version} của huyện, thay bản ${replaces ?? ''} (${made}); ${notConfirmed(report)}.`;
  }
}

function notConfirmed({ confirmation }: CommuneReport): string {
  return confirmation
    ? `số liệu đã thay đổi sau khi xã xác nhận lúc ${confirmation.at}`
    : 'xã chưa xác nhận số liệu này';
}
