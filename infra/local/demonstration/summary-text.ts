import * as z from 'zod/mini';

const tally = z.object({ label: z.string(), unit: z.string(), month: z.number(), toDate: z.number() });
const coverage = z.object({ reported: z.number(), expected: z.number() });
const ratio = z.object({ met: z.number(), total: z.number(), percent: z.nullable(z.number()), coverage });
const commune = z.object({
  name: z.string(),
  criteriaMet: z.number(),
  met: z.array(z.number()),
  notMet: z.array(z.number()),
  notAssessable: z.array(z.number()),
  waitingForUnits: z.array(z.number()),
  completeness: z.object({ onTime: z.number(), late: z.number(), rejected: z.number() }),
});

/** What a reader of the district's summary needs of it. */
export const summarySchema = z.object({
  name: z.string(),
  period: z.string(),
  periodText: z.object({ vi: z.string(), en: z.string() }),
  status: z.enum(['provisional', 'official', 'restated']),
  version: z.number(),
  communes: z.array(commune),
  illustrative: z.array(z.string()),
  totals: z.object({
    indicators: z.record(z.string(), ratio),
    movements: z.record(z.string(), tally),
    resources: z.record(z.string(), tally),
  }),
  completeness: z.object({
    owed: z.number(),
    onTime: z.number(),
    late: z.number(),
    rejected: z.number(),
    missing: z.number(),
    notDue: z.number(),
  }),
  proof: z.object({
    received: z.number(),
    accepted: z.number(),
    superseded: z.number(),
    rejected: z.number(),
    late: z.number(),
    waiting: z.number(),
    lost: z.number(),
  }),
});

export type Summary = z.infer<typeof summarySchema>;
type Commune = z.infer<typeof commune>;

const statuses: Record<Summary['status'], string> = {
  provisional: 'TẠM TÍNH (provisional)',
  official: 'CHÍNH THỨC (official)',
  restated: 'ĐIỀU CHỈNH (restated)',
};

const figure = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 4 });

/** The district's summary as a page of text. */
export function summaryText(summary: Summary): string {
  const { name, periodText, status, version, totals } = summary;
  const title = `${name} · ${periodText.vi} · ${statuses[status]}${version > 0 ? `, bản (version) ${version}` : ''}`;
  const parts = [
    [title, periodText.en],
    [completenessLine(summary)],
    summary.communes.filter(hasSent).flatMap(communeLines),
    silentLines(summary.communes.filter((each) => !hasSent(each))),
    [
      'Chỉ tiêu theo báo cáo của các đơn vị (indicators)',
      ...Object.entries(totals.indicators).toSorted(byCode).map(ratioLine),
    ],
    ['Phong trào thi đua (movements)', ...Object.entries(totals.movements).map(tallyLine)],
    ['Huy động nguồn lực (resources)', ...Object.entries(totals.resources).map(tallyLine)],
    [proofLine(summary)],
    noteLines(summary.illustrative),
  ];
  const rule = '─'.repeat(78);
  return `\n${rule}\n${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n${rule}\n`;
}

/** 2.1 before 11, 17.5 before 17.10. */
function byCode([one]: [string, unknown], [other]: [string, unknown]): number {
  return one.localeCompare(other, 'vi', { numeric: true });
}

function completenessLine({ completeness }: Summary): string {
  const { owed, onTime, late } = completeness;
  const parts = [
    `đúng hạn (on time) ${onTime}`,
    `muộn (late) ${late}`,
    `có lỗi (refused) ${completeness.rejected}`,
    `chưa đến hạn (not due yet) ${completeness.notDue}`,
    `chưa nộp (missing) ${completeness.missing}`,
  ];
  return `${onTime + late}/${owed} đơn vị đã nộp (reported): ${parts.join(', ')}`;
}

function hasSent({ completeness: { onTime, late, rejected } }: Commune): boolean {
  return onTime + late + rejected > 0;
}

/** Where nothing has come from a hamlet, a commune stands where it stood before: one line for all of these. */
function silentLines(communes: Commune[]): string[] {
  if (communes.length === 0) return [];
  const met = communes.reduce((sum, each) => sum + each.criteriaMet, 0);
  const all = communes.reduce((sum, each) => sum + allCriteria(each), 0);
  return [
    `${communes.length} xã chưa có xóm nào gửi báo cáo (communes of which no hamlet has reported): ${met}/${all} tiêu chí đạt theo số liệu trước đó (criteria met by what was known before)`,
  ];
}

const allCriteria = ({ met, notMet, notAssessable }: Commune): number =>
  met.length + notMet.length + notAssessable.length;

function communeLines(each: Commune): string[] {
  const all = allCriteria(each);
  return [
    `${each.name}: ${each.criteriaMet}/${all} tiêu chí đạt (criteria met)`,
    `  chưa đạt (not met): ${listText(each.notMet)}`,
    ...(each.notAssessable.length > 0
      ? [`  chưa đánh giá được (not assessable): ${listText(each.notAssessable)}`]
      : []),
    `  chưa đủ số liệu, giữ kết quả cũ (waiting for units): ${listText(each.waitingForUnits)}`,
  ];
}

function ratioLine([
  code,
  {
    met,
    total,
    percent,
    coverage: { reported, expected },
  },
]: [string, z.infer<typeof ratio>]): string {
  const rate = percent === null ? '' : ` = ${figure(percent)} %`;
  return `  ${code.padEnd(6)} ${figure(met)}/${figure(total)}${rate}  (${reported}/${expected} đơn vị)`;
}

function tallyLine([code, { label, unit, month, toDate }]: [string, z.infer<typeof tally>]): string {
  return `  ${code}  ${label}: ${figure(month)} ${unit}; từ đầu đợt (to date) ${figure(toDate)} ${unit}`;
}

function proofLine({ proof }: Summary): string {
  const parts = [
    `chấp nhận (accepted) ${proof.accepted}`,
    `thay bằng bản mới (superseded) ${proof.superseded}`,
    `có lỗi (refused) ${proof.rejected}`,
    `muộn (late) ${proof.late}`,
    `đang xử lý (waiting) ${proof.waiting}`,
    `thất lạc (lost) ${proof.lost}`,
  ];
  return `Đối chiếu (proof): nhận (received) ${proof.received} = ${parts.join(' + ')}`;
}

const mostNotes = 3;

function noteLines(illustrative: string[]): string[] {
  const others = illustrative.length - mostNotes;
  return [
    ...illustrative.slice(0, mostNotes).map((what) => `Lưu ý (note): ${what} (illustrative only)`),
    ...(others > 0 ? [`Lưu ý (note): và ${others} điều như vậy nữa (and ${others} more like these)`] : []),
  ];
}

function listText(criteria: readonly number[]): string {
  return criteria.length === 0 ? 'không (none)' : criteria.join(', ');
}
