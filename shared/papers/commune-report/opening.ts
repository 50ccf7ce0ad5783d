import type { SlotStatus } from '../../domain/slot.ts';
import { body, remark, remarkOf } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { basesOf } from '../words/bases.ts';
import { inSentence } from '../words/names.ts';
import { periodWords } from '../words/periods.ts';
import { illustrativeText } from '../words/standing.ts';
import type { CommuneReport, ReportingUnit } from './commune-report.ts';
import { communeStanding } from './commune-standing.ts';

/** What the report rests on, and who has reported. */
export function opening(report: CommuneReport): Block[] {
  const { rules, standing, units, day } = report;
  const commune = inSentence(rules.commune.name.vi);
  return [
    ...basesOf(rules.pack, rules.campaign.plan, day).map(remark),
    body(
      `Thực hiện đợt thi đua “${rules.campaign.theme.vi}”, Ủy ban nhân dân ${commune} báo cáo kết quả ${periodWords(rules.period)} như sau:`,
    ),
    body(`${communeStanding(report)} ${whoReported(units)}`),
    ...restatedText(report),
    ...remarkOf(illustrativeText(standing)),
  ];
}

/** What was restated and why, where anything was. */
function restatedText({ standing, changes }: CommuneReport): Block[] {
  if (standing.status !== 'restated') return [];
  const named = changes.slice(0, mostChanges).map(({ label, before, after }) => `${label}: ${before} → ${after}`);
  const others = changes.length - named.length;
  const what = named.length > 0 ? ` Số liệu thay đổi: ${named.join('; ')}` : '';
  const more = others > 0 ? `; và ${others} số liệu khác, nêu đủ tại Phụ lục III.` : '';
  return [body(`Lý do điều chỉnh: ${standing.reasons.join(' ')}${what}${more || (what && '.')}`)];
}

/** As many as stand in the running text; all of them are in the annex. */
const mostChanges = 3;

const absent: readonly [SlotStatus, string][] = [
  ['missing', 'Chưa nộp'],
  ['rejected', 'Tệp gửi chưa được nhận'],
  ['not-due', 'Chưa nộp, chưa đến hạn'],
  ['excused', 'Được miễn báo cáo'],
];

/** Hamlets owe a report every month; other units report when something changes, and are never missing. */
function whoReported(units: readonly ReportingUnit[]): string {
  const owing = units.filter(({ unit }) => unit.owes === 'monthly');
  const isIn = ({ status }: ReportingUnit): boolean => status === 'on-time' || status === 'late';
  const others = units.filter((each) => each.unit.owes !== 'monthly' && isIn(each)).length;
  const late = owing.filter(({ status }) => status === 'late').length;
  const counted = `Số liệu tổng hợp từ báo cáo của ${owing.filter(isIn).length}/${owing.length} xóm`;
  const beside = others > 0 ? ` và ${others} đơn vị khác` : '';
  const names = absent.flatMap(([status, words]) => {
    const named = owing.filter((each) => each.status === status).map(({ unit }) => unit.name.vi);
    return named.length > 0 ? [`${words}: ${named.join(', ')}.`] : [];
  });
  return [`${counted}${beside}${late > 0 ? `, trong đó ${late} xóm nộp muộn` : ''}.`, ...names].join(' ');
}
