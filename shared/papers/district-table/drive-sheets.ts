import { displayPercent } from '../../domain/figure.ts';
import type { DriveSummary } from '../../domain/drive/summary-part.ts';
import type { Totals } from '../../domain/summary.ts';
import type { DistrictTable, Sheet, SheetColumn, Value } from './district-table.ts';

const number: SheetColumn = { title: 'TT', share: 10, align: 'center' };
const counted = (title: string): SheetColumn => ({ title, share: 22, align: 'center' });

/** What stands beneath the movements where there are targets: the communes' together, and how much of it is done. */
export function targetSums(totals: Totals['movements'], codes: readonly string[]): Value[][] {
  const all = codes.map((code) => totals[code]);
  if (all.every((total) => total?.target === undefined)) return [];
  const done = all.map((total): Value => {
    if (total?.target === undefined) return '';
    return displayPercent({ met: total.toDate, total: total.target }, 1) ?? '';
  });
  return [
    ['', 'Chỉ tiêu cả đợt', ...all.map((total): Value => total?.target ?? '')],
    ['', 'Đạt (%)', ...done],
  ];
}

const columns: readonly SheetColumn[] = [
  number,
  { title: 'Xã', share: 34, align: 'left' },
  ...['Số xóm', 'Xóm đã ra quân', 'Xóm đã tổng vệ sinh'].map(counted),
  ...['Số trường, trạm, cơ quan', 'Trong đó đã ra quân', 'Trong đó đã tổng vệ sinh'].map(counted),
];

/** How many hamlets and other units turned out in the month, a commune a line; none in months whose summaries do not say it. */
export function turnOutSheet({ content }: DistrictTable): Sheet | undefined {
  const whole = content.totals.drive?.turnOut;
  if (!whole) return undefined;
  return {
    name: 'Ra quân',
    title: 'Ngày ra quân và tổng vệ sinh trong tháng của các xã',
    columns,
    rows: content.communes.map(({ name, drive }, index) => [index + 1, name, ...countsOf(drive)]),
    sums: [['', 'Toàn huyện', ...countsOf({ turnOut: whole })]],
  };
}

/** Of very many communes a summary has no room for each one's. */
function countsOf(drive: DriveSummary | undefined): Value[] {
  const { turnOut } = drive ?? {};
  if (!turnOut) return columns.slice(2).map(() => '');
  const { hamlets, held, cleaned, offices = '', officesHeld = '', officesCleaned = '' } = turnOut;
  return [hamlets, held, cleaned, offices, officesHeld, officesCleaned];
}

/** Money by source since the drive began; none where no summary says it. */
export function moneySheet({ content, rules }: DistrictTable): Sheet | undefined {
  const { money } = content.totals;
  if (!money) return undefined;
  const names = new Map((rules.campaign.money ?? []).map(({ id, name }) => [id, name.vi]));
  return {
    name: 'Kinh phí',
    title: 'Kinh phí theo nguồn, lũy kế từ đầu đợt (đồng)',
    columns: [
      number,
      { title: 'Nguồn', share: 60, align: 'left' },
      ...['Đã cam kết', 'Đã nhận', 'Đã chi'].map((title): SheetColumn => ({ title, share: 40, align: 'right' })),
    ],
    rows: inPlansOrder(money, Array.from(names.keys())).map(([id, { pledged, received, spent }], index) => [
      index + 1,
      names.get(id) ?? id,
      pledged,
      received,
      spent,
    ]),
    sums: [],
  };
}

/** As the plan names the sources; what it does not name stands behind them. */
function inPlansOrder<T>(money: Readonly<Record<string, T>>, ids: readonly string[]): [string, T][] {
  const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.entries(money).toSorted(([a], [b]) => place(a) - place(b));
}
