import { instantText } from '../../domain/period.ts';
import type { CommuneSummary, Completeness, SummaryContent } from '../../domain/summary.ts';
import { shareText } from '../words/values.ts';
import type { DistrictTable, Sheet, SheetColumn, Value } from './district-table.ts';

const narrow = (title: string): SheetColumn => ({ title, share: 15, align: 'center' });
const number: SheetColumn = { title: 'TT', share: 10, align: 'center' };
const commune: SheetColumn = { title: 'Xã', share: 30, align: 'left' };

const standingColumns: readonly SheetColumn[] = [
  number,
  commune,
  ...['Tiêu chí đạt', 'Chưa đạt', 'Chưa đánh giá được'].map(narrow),
  ...['Chưa đủ số liệu', 'Mới đạt trong tháng', 'Không duy trì đạt'].map((title) => ({ ...narrow(title), share: 20 })),
  ...['Xóm phải nộp', 'Đúng hạn', 'Nộp muộn', 'Chưa được nhận', 'Chưa nộp', 'Được miễn', 'Chưa đến hạn'].map(narrow),
  narrow('Tỷ lệ nộp (%)'),
  { ...narrow('Xã xác nhận'), share: 22 },
];

/** Where each commune stands, and how complete its reports are. */
export function standingSheet({ content, rules }: DistrictTable): Sheet {
  return {
    name: 'Tổng hợp',
    title: 'Kết quả và tình hình báo cáo của các xã',
    columns: standingColumns,
    rows: content.communes.map((each, index) => [
      index + 1,
      each.name,
      ...stateCounts(each),
      ...changeLists(each),
      ...reportCounts(each.completeness),
      each.confirmed ? `ngày ${instantText(rules.periodRule, each.confirmed.at)}` : '',
    ]),
    sums: [standingSums(content)],
  };
}

function standingSums({ totals, communes, completeness }: SummaryContent): Value[] {
  const { criteriaMet, criteriaNotMet, criteriaNotAssessable } = totals;
  const confirmed = communes.filter((each) => each.confirmed !== null).length;
  const counts = [criteriaMet, criteriaNotMet, criteriaNotAssessable, '', '', '', ...reportCounts(completeness)];
  return ['', 'Toàn huyện', ...counts, shareText(confirmed, communes.length)];
}

function stateCounts({ met, notMet, notAssessable }: CommuneSummary): Value[] {
  return [met.length, notMet.length, notAssessable.length];
}

/** Numbers of criteria, as they are spoken of. */
function changeLists({ waitingForUnits, changes }: CommuneSummary): Value[] {
  const month = changes.find(({ since }) => since === 'last-month');
  return [waitingForUnits, month?.newlyMet ?? [], month?.regressed ?? []].map(criteriaNames);
}

/** Not “2, 4” alone, which some spreadsheet reads as a figure. */
function criteriaNames(numbers: readonly number[]): string {
  return numbers.length > 0 ? `Tiêu chí ${numbers.join(', ')}` : '';
}

function reportCounts({ owed, onTime, late, rejected, missing, excused, notDue, rate }: Completeness): Value[] {
  return [owed, onTime, late, rejected, missing, excused, notDue, rate];
}

export const stateLegend = 'Đ: đạt, C: chưa đạt, –: chưa đánh giá được.';

/** A commune a line, a criterion a column. */
export function criteriaSheet({ content, rules }: DistrictTable): Sheet {
  const numbers = rules.pack.criteria.map((criterion) => criterion.number);
  const countOf = (wanted: number): number => content.communes.filter(({ met }) => met.includes(wanted)).length;
  return {
    name: 'Tiêu chí',
    title: 'Kết quả từng tiêu chí của các xã',
    columns: [number, commune, ...numbers.map((each) => ({ ...narrow(String(each)), share: 11 })), narrow('Đạt')],
    rows: content.communes.map((each, index) => [
      index + 1,
      each.name,
      ...numbers.map((wanted) => stateLetter(each, wanted)),
      each.met.length,
    ]),
    sums: [['', 'Số xã đạt', ...numbers.map(countOf), content.totals.criteriaMet]],
  };
}

export function stateLetter({ met, notMet }: CommuneSummary, criterion: number): string {
  if (met.includes(criterion)) return 'Đ';
  return notMet.includes(criterion) ? 'C' : '–';
}
