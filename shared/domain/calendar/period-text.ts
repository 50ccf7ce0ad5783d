import type { Bilingual } from '../text.ts';
import { dateText } from './dates.ts';
import type { Period } from './period.ts';

/** “Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03”: a month is never shown without its dates. */
export function periodText({ period }: { period: Period }): Bilingual {
  const { year, month } = partsOf(period.label);
  const dates = datesText(period);
  const due = dayText(period.unitDeadline, period.to);
  if (period.cutShort) {
    return { vi: `Kỳ cuối đợt: ${dates}, hạn nộp ${due}`, en: `Last period of the drive: ${dates}, due ${due}` };
  }
  return {
    vi: `Kỳ tháng ${month}/${year}: ${dates}, hạn nộp ${due}`,
    en: `Month ${month}/${year}: ${dates}, due ${due}`,
  };
}

/** The line that a report says its month with. The last short period is called by a month that it does not reach. */
export function periodHeading(period: Period): string {
  const { year, month } = partsOf(period.label);
  const line = `Tháng ${month} năm ${year}`;
  return period.cutShort ? `${line} (kỳ cuối đợt: ${datesText(period)})` : line;
}

function datesText({ from, to }: Period): string {
  return `${dayText(from, to)}–${dateText(to)}`;
}

/** Without its year where that is the one of the date beside it. */
function dayText(date: string, beside: string): string {
  return date.slice(0, 4) === beside.slice(0, 4) ? dateText(date).slice(0, 5) : dateText(date);
}

function partsOf(label: string): { year: string; month: number } {
  const [year = '', month = ''] = label.split('-');
  return { year, month: Number(month) };
}
