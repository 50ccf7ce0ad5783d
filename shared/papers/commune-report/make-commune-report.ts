import { annexHead } from '../decree/annex.ts';
import { foot } from '../decree/foot.ts';
import { head, title } from '../decree/head.ts';
import { sizes } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import { writeDocument, type Block, type Part } from '../decree/write-document.ts';
import { dayInWords, placeAndDate } from '../words/dates.ts';
import { committeeOf, inSentence, placeName } from '../words/names.ts';
import { periodWords } from '../words/periods.ts';
import type { CommuneReport, NamedReport } from './commune-report.ts';
import { communeMarks, communeStanding } from './commune-standing.ts';
import { criteriaAnnex } from './criteria-annex.ts';
import { originAnnex } from './origin-annex.ts';
import { reportBody } from './report-body.ts';
import { unitAnnex } from './unit-annex.ts';

const sign = 'BC-UBND';

/** The commune’s monthly report to its district, in the form of Nghị định 30/2020: the same bytes for the same report. */
export function makeCommuneReport(report: NamedReport): Promise<Uint8Array> {
  const { rules, day } = report;
  const { vi: commune } = rules.commune.name;
  const about = ['Kết quả xây dựng nông thôn mới nâng cao', periodWords(rules.period)];
  const main: Block[] = [
    head({
      issuer: committeeOf(commune),
      sign,
      placeAndDate: placeAndDate(placeName(commune), day),
      marks: communeMarks(report),
    }),
    ...title('BÁO CÁO', about),
    ...reportBody(report),
    foot(report.recipients),
  ];
  return writeDocument({
    title: `Báo cáo ${about.join(' ')}`,
    creator: `UBND ${inSentence(commune)}`,
    dated: rules.period.opensAt,
    parts: [{ orientation: 'portrait', blocks: main }, ...annexes(report)],
  });
}

function annexes(report: NamedReport): Part[] {
  return [
    annex(report, 1, {
      title: 'Kết quả thực hiện từng tiêu chí, chỉ tiêu',
      orientation: 'landscape',
      blocks: [legend(legendOfCriteria), legend(communeStanding(report)), criteriaAnnex(report)],
    }),
    annex(report, 2, {
      title: 'Kết quả phong trào thi đua, nguồn lực theo xóm',
      orientation: 'landscape',
      blocks: [legend('Ô trống: chưa có số liệu; x: không áp dụng.'), ...unitAnnex(report)],
    }),
    annex(report, 3, { title: 'Nguồn gốc số liệu', orientation: 'portrait', blocks: originAnnex(report) }),
  ];
}

const legendOfCriteria =
  'Cột “Tự đánh giá”: đánh giá của xã; nơi xã chưa ghi thì là kết quả tính từ số liệu. (*): mức quy định cần đối chiếu với bản gốc của quyết định.';

function legend(text: string): Block {
  return line(text, { italics: true, size: sizes.annexTable, align: 'both', after: 60 });
}

function annex(
  { rules, day }: CommuneReport,
  number: number,
  { title: about, orientation, blocks }: Part & { title: string },
): Part {
  const committee = `Ủy ban nhân dân ${inSentence(rules.commune.name.vi)}`;
  const goesWith = `Kèm theo Báo cáo số:     /${sign} ${dayInWords(day)} của ${committee}`;
  return { orientation, blocks: [...annexHead({ number, title: about, goesWith }), ...blocks] };
}
