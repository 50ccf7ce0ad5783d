import { dateText, type Period } from '../../domain/period.ts';

/** “tháng 3 năm 2024” */
export function periodName({ label, cutShort }: Period): string {
  const [year = '', month = ''] = label.split('-');
  return cutShort ? 'kỳ cuối đợt thi đua' : `tháng ${Number(month)} năm ${year}`;
}

/** “tháng 3 năm 2024 (từ ngày 15/02/2024 đến hết ngày 14/03/2024)”: a month is never shown without its dates. */
export function periodWords(period: Period): string {
  return `${periodName(period)} (từ ngày ${dateText(period.from)} đến hết ngày ${dateText(period.to)})`;
}

/** “từ đầu đợt đến hết ngày 14/03/2024 (hết kỳ tháng 3 năm 2024)”: of what is summed since the drive began. */
export function sinceStartWords(period: Period): string {
  const name = period.cutShort ? periodName(period) : `kỳ ${periodName(period)}`;
  return `từ đầu đợt đến hết ngày ${dateText(period.to)} (hết ${name})`;
}

/** “tháng 12/2023” of “2023-12”. */
export function monthText(label: string): string {
  const [year = '', month = ''] = label.split('-');
  return `tháng ${Number(month)}/${year}`;
}
