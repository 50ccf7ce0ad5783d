import type { DriveSummary } from '../../domain/drive/summary-part.ts';
import { commendedFigures } from '../../domain/drive/commended.ts';
import type { DistrictTable, Sheet, SheetColumn, Value } from './district-table.ts';

const counted = (title: string): SheetColumn => ({ title, share: 16, align: 'center' });

const titles = [
  'Đề nghị xã khen',
  'Đề nghị huyện khen',
  'Đề nghị tỉnh khen',
  'Đề nghị nhà nước khen',
  'Kỳ xét đã quyết định',
  'Chọn để xã khen',
  'Chọn để trình huyện khen',
];

const columns: readonly SheetColumn[] = [
  { title: 'TT', share: 10, align: 'center' },
  { title: 'Xã', share: 30, align: 'left' },
  ...titles.map((title) => counted(`${title} (trong tháng)`)),
  ...titles.map((title) => counted(`${title} (từ đầu đợt)`)),
];

/** Nominations and decisions, a commune a line; none where no summary says any. */
export function commendedSheet({ content }: DistrictTable): Sheet | undefined {
  const whole = content.totals.drive;
  if (!whole?.commendedToDate) return undefined;
  const isDetailed = content.communes.some(({ drive }) => drive !== undefined);
  return {
    name: 'Khen thưởng',
    title: 'Đề nghị khen thưởng và quyết định của Hội đồng thi đua - khen thưởng các xã',
    columns,
    rows: content.communes.map(({ name, drive }, index) => [
      index + 1,
      name,
      ...(isDetailed ? countsOf(drive) : columns.slice(2).map(() => '')),
    ]),
    sums: [['', 'Toàn huyện', ...countsOf(whole)]],
  };
}

function countsOf({ commended = {}, commendedToDate = {} }: DriveSummary = {}): Value[] {
  return [commended, commendedToDate].flatMap((counts) => commendedFigures.map((name) => counts[name] ?? 0));
}
