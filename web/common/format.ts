import { language } from './language.ts';

// As they are written in Việt Nam, whichever language the page is in: a figure must read as it does in the file.

const zone = 'Asia/Ho_Chi_Minh';
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const percents = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone });
const minutes = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone });

/** `1.661,5` */
export const numberText = (value: number): string => numbers.format(value);

/** `56,2 %`, of a number from 0 to 100. */
export const percentText = (value: number): string => `${percents.format(value)} %`;

/** `14/03/2024`, of a day or an instant. */
export function dayText(date: string): string {
  return days.format(new Date(date.length === 10 ? `${date}T12:00:00+07:00` : date));
}

/** `14/03/2024 08:05`, of an instant. */
export const instantText = (instant: string): string => `${dayText(instant)} ${minutes.format(new Date(instant))}`;

/** `1,2 MB` */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${percents.format(Math.max(bytes / 1000, 0.1))} kB`
    : `${percents.format(bytes / 1_000_000)} MB`;
}

/** `tháng 3/2024`, in English `3/2024`, of a label such as 2024-03. */
export const monthText = (period: string, within = language()): string =>
  within === 'vi' ? `tháng ${shortMonth(period)}` : shortMonth(period);

/** `3/2024` */
export function shortMonth(period: string): string {
  const [year = '', month = ''] = period.split('-');
  return `${Number(month)}/${year}`;
}
