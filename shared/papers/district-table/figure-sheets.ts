import type { Metric } from '../../domain/campaign.ts';
import { indicatorsOf } from '../../domain/criteria.ts';
import type { CommuneSummary } from '../../domain/summary.ts';
import { labelOf } from '../words/levels.ts';
import { shareText } from '../words/values.ts';
import { targetSums } from './drive-sheets.ts';
import type { DistrictTable, Sheet, SheetColumn, Value } from './district-table.ts';

const number: SheetColumn = { title: 'TT', share: 10, align: 'center' };

/** So wide that a district's hundreds of billions stand on one line. */
const sharesOfMoney = 38;

/** Movements and resources of the month, a commune a line; beneath, the month and the sum since the drive began. */
export function tallySheet({ content, rules }: DistrictTable): Sheet {
  const { movements, resources } = content.totals;
  const totals = { ...movements, ...resources };
  const metrics = [...rules.campaign.movements, ...rules.campaign.resources].filter(({ code }) => totals[code]);
  const codes = metrics.map(({ code }) => code);
  const sum = (title: string, pick: 'month' | 'toDate'): Value[] => [
    '',
    title,
    ...codes.map((code) => totals[code]?.[pick] ?? 0),
  ];
  return {
    name: 'Phong trào, nguồn lực',
    title: `Phong trào thi đua và nguồn lực trong tháng của các xã${blanksOf(content.communes, codes)}`,
    columns: [
      number,
      { title: 'Xã', share: 34, align: 'left' },
      ...metrics.map((metric): SheetColumn => ({
        title: titleOf(metric),
        share: metric.unit === 'đồng' ? sharesOfMoney : 27,
        align: 'right',
      })),
    ],
    rows: content.communes.map((each, index) => [index + 1, each.name, ...codes.map((code) => figureOf(each, code))]),
    sums: [sum('Cộng trong tháng', 'month'), sum('Lũy kế từ đầu đợt', 'toDate'), ...targetSums(totals, codes)],
  };
}

/** Said where a summary of very many communes had no room for every row of each. */
function blanksOf(communes: readonly CommuneSummary[], codes: readonly string[]): string {
  const isWhole = communes.every(({ month }) => codes.every((code) => Object.hasOwn(month, code)));
  return isWhole ? '' : ' (nhiều xã nên cột để trống chỉ ghi số cộng; số của từng xã ở báo cáo của xã)';
}

/** Where no hamlet has reported, or a summary of very many communes has no room for it, nothing was said: that is no zero. */
function figureOf({ month, completeness }: CommuneSummary, code: string): Value {
  const hasReports = completeness.onTime + completeness.late > 0;
  return month[code] || (hasReports && Object.hasOwn(month, code) ? 0 : '');
}

const titleOf = (metric: Metric): string => `${labelOf(metric)} (${metric.unit})`;

/** Indicators that are rates, over the whole district: what the units reported, in sums of numerators and denominators. */
export function ratioSheet({ content, rules }: DistrictTable): Sheet {
  const rows = indicatorsOf(rules.pack).flatMap((indicator): Value[][] => {
    const total = content.totals.indicators[indicator.code];
    if (!total) return [];
    const { met, total: all, percent, coverage } = total;
    const { label, formUnit } = indicator.reporting;
    return [
      [
        indicator.code,
        label ?? indicator.text.vi,
        formUnit,
        met,
        all,
        percent ?? '',
        shareText(coverage.reported, coverage.expected),
      ],
    ];
  });
  return {
    name: 'Chỉ tiêu tỷ lệ',
    title: 'Chỉ tiêu tỷ lệ trên toàn huyện',
    columns: [
      { title: 'Chỉ tiêu', share: 16, align: 'center' },
      { title: 'Nội dung', share: 110, align: 'left' },
      { title: 'ĐVT', share: 18, align: 'center' },
      { title: 'Số đạt', share: 26, align: 'right' },
      { title: 'Tổng số', share: 26, align: 'right' },
      { title: 'Tỷ lệ (%)', share: 22, align: 'right' },
      { title: 'Đơn vị báo cáo', share: 22, align: 'center' },
    ],
    rows,
    sums: [],
  };
}
