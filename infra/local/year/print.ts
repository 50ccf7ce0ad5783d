import type { Summary } from './checks/read.ts';
import type { RowSum } from './checks/check-sums.ts';
import type { YearResult } from './run-year.ts';

/** What passed while a month was played. */
export interface Passed {
  seconds: number;
  reminders: number;
  deliveries: number;
}

const figure = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** A month that has just been closed and found right or wrong, in one line. */
export function closedLine({ period, completeness, proof, totals, version }: Summary, passed: Passed): string {
  const { onTime, late, owed, excused, missing, rejected, rate } = completeness;
  const { received, accepted, superseded, lost } = proof;
  const criteria = totals.criteriaMet + totals.criteriaNotMet + totals.criteriaNotAssessable;
  return [
    `${period} bản (version) ${version}`,
    `đã nộp (reported) ${onTime + late}/${owed - excused} = ${figure(rate)} %: muộn (late) ${late}, chưa nộp (missing) ${missing}, có lỗi (refused) ${rejected}, miễn (excused) ${excused}`,
    `nhận (received) ${received} = ${accepted} + thay (superseded) ${superseded} + lỗi ${proof.rejected} + muộn ${proof.late}, thất lạc (lost) ${lost}`,
    `tiêu chí đạt (criteria met) ${totals.criteriaMet}/${criteria}`,
    `thư nhắc (reminders) ${passed.reminders}, thư gửi (deliveries) ${passed.deliveries}`,
    `${figure(passed.seconds)} s`,
  ].join(' · ');
}

export function resultLines(played: YearResult & { seconds: number; lines: readonly string[] }): string[] {
  const { versions, reports, seconds, explained, sums, lines, faults } = played;
  const restated = Array.from(versions).filter(([, count]) => count > 1);
  const counts = restated.map(([period, count]) => `${period}: ${count}`).join(', ');
  return [
    `Số bản của các kỳ được điều chỉnh (versions of restated months): ${counts === '' ? 'không (none)' : counts}`,
    `Kỳ ${explained.period}: đã giải trình (explained) ${explained.figures} số liệu (figures), ${explained.cells} ô (cells)`,
    ...lines,
    ...sums.map(sumLine),
    `${versions.size} kỳ (months), ${reports} báo cáo (reports), ${figure(seconds)} s, ${figure(reports / seconds)}/s. Số liệu minh họa (illustrative figures).`,
    ...faults.map((fault) => `✗ ${fault}`),
    ...(faults.length > 0 ? [] : ['✓ Mọi kỳ khớp với những gì đã gửi. (Every month agrees with what was sent.)']),
  ];
}

/** “✓ PT.04 Cây xanh trồng mới: 1.204 cây = tổng các báo cáo được tính”. */
export function sumLine({ code, label, unit, said, summed }: RowSum): string {
  const whole = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
  if (said === summed)
    return `✓ ${code} ${label}: ${whole(said)} ${unit} = tổng các báo cáo được tính (sum of the reports that count)`;
  return `✗ ${code} ${label}: ${whole(said)} ${unit}, các báo cáo được tính: ${whole(summed)} (sum of the reports that count)`;
}
