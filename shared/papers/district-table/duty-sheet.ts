import type { DriveSummary } from '../../domain/drive/summary-part.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import type { DistrictTable, Sheet, SheetColumn, Value } from './district-table.ts';

const counted = (title: string): SheetColumn => ({ title, share: 18, align: 'center' });

const columns: readonly SheetColumn[] = [
  { title: 'TT', share: 10, align: 'center' },
  { title: 'Xã', share: 30, align: 'left' },
  ...['Đối tượng thi đua', 'Đã phát động', 'Đã xác nhận'].map(counted),
  ...['Nhiệm vụ đã làm', 'Đến hạn', 'Quá hạn', 'Chưa đến hạn', 'Được miễn'].map(counted),
  { title: 'Nhiệm vụ quá hạn (số nơi)', share: 36, align: 'left' },
  ...['Lượt phát thanh của xã', 'Băng zôn của xã', 'Buổi họp của xã', 'Tin bài của xã'].map(counted),
];

/** Launches, duties and propaganda, a commune a line; none in months whose summaries do not say them. */
export function dutySheet({ content }: DistrictTable): Sheet | undefined {
  const whole = content.totals.drive;
  if (!whole?.tasks) return undefined;
  return {
    name: 'Phát động, nhiệm vụ',
    title: 'Phát động, nhiệm vụ theo kế hoạch và tuyên truyền của các xã',
    columns,
    rows: content.communes.map(({ name, drive }, index) => [index + 1, name, ...countsOf(drive)]),
    sums: [['', 'Toàn huyện', ...countsOf(whole)]],
  };
}

/** Of very many communes a summary has no room for each one's. */
function countsOf({ coverage, tasks, overdue = {}, propaganda = {} }: DriveSummary = {}): Value[] {
  if (!coverage || !tasks) return columns.slice(2).map(() => '');
  const { loudspeaker = 0, banner = 0, meeting = 0, article = 0 } = propaganda;
  return [
    coverage.participants,
    coverage.launched,
    coverage.confirmed,
    ...taskCounts(tasks),
    Object.entries(overdue)
      .map(([id, count]) => `${id} (${count})`)
      .join(', '),
    loudspeaker,
    banner,
    meeting,
    article,
  ];
}

function taskCounts({ done, due, overdue, notDue, excused = 0 }: NonNullable<DriveSummary['tasks']>): Value[] {
  return [done, due, overdue, notDue, excused];
}

/** The same of the whole district, in sentences. */
export function dutyTexts({ coverage, tasks, propaganda = {} }: DriveSummary = {}): string[] {
  if (!coverage || !tasks) return [];
  const { loudspeaker = 0, banner = 0, meeting = 0, article = 0 } = propaganda;
  return [
    `Các xã đã phát động đến ${shownFigure(coverage.launched)}/${shownFigure(coverage.participants)} đối tượng thi đua, ${shownFigure(coverage.confirmed)} đối tượng đã xác nhận hưởng ứng. Nhiệm vụ theo kế hoạch: đã làm ${shownFigure(tasks.done)}, đến hạn trong kỳ ${shownFigure(tasks.due)}, quá hạn ${shownFigure(tasks.overdue)}, chưa đến hạn ${shownFigure(tasks.notDue)}${tasks.excused ? `, được miễn ${shownFigure(tasks.excused)}` : ''}.`,
    `Các xã tự tuyên truyền trong tháng, không tính chung với các đơn vị: ${shownFigure(loudspeaker)} lượt phát thanh, ${shownFigure(banner)} băng zôn, ${shownFigure(meeting)} buổi họp, ${shownFigure(article)} tin bài.`,
  ];
}
