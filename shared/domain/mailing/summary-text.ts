import { periodText } from '../calendar/period-text.ts';
import type { MonthRules } from '../rules.ts';
import type { CommuneSummary, SummaryVersion } from '../summary.ts';
import type { Bilingual } from '../text.ts';
import { letterOf } from './letter.ts';
import { monthText } from './reminder-text.ts';

/** A version as its event has it. */
export type Announcement = Pick<SummaryVersion, 'version' | 'hash' | 'proof' | 'content' | 'restatement'>;

export interface Announced extends Announcement {
  rules: Pick<MonthRules, 'period'>;
  publicUrl: string;
}

/** What a recipient of the district's month is told: the key figures, which version they are from, and where all of it is. */
export function summaryText(about: Announced): { subject: string; text: string } {
  const { version, content, rules } = about;
  const kind = version === 1 ? official : restated;
  const month = periodText(rules);
  return {
    subject: `[NTM] Tổng hợp ${kind.vi} ${content.name}, ${monthText(rules)}, bản ${version}`,
    text: letterOf({
      vi: [
        `${content.name}: tổng hợp ${kind.vi}, bản ${version}.`,
        `${month.vi}.`,
        ...changeLines(about).vi,
        '',
        ...figureLines(about).vi,
        '',
        ...sourceLines(about).vi,
      ],
      en: [
        `${content.name}: ${kind.en} summary, version ${version}.`,
        `${month.en}.`,
        ...changeLines(about).en,
        '',
        ...figureLines(about).en,
        '',
        ...sourceLines(about).en,
      ],
    }),
  };
}

const official: Bilingual = { vi: 'chính thức', en: 'official' };
const restated: Bilingual = { vi: 'điều chỉnh', en: 'restated' };

interface Lines {
  vi: string[];
  en: string[];
}

function changeLines({ version, restatement }: Announced): Lines {
  if (version === 1) return { vi: [], en: [] };
  const before = restatement?.replaces ?? version - 1;
  const { reasons = [], reasonCount = 0, changes = [], changeCount = 0 } = restatement ?? {};
  const why = cutList(reasons, reasonCount);
  const what = cutList(changes, changeCount);
  return {
    vi: [`Bản này thay cho bản ${before}.`, ...titled('Lý do:', why.vi), ...titled('Thay đổi:', what.vi)],
    en: [`It replaces version ${before}.`, ...titled('Because:', why.en), ...titled('Changed:', what.en)],
  };
}

const mostLines = 15;

function cutList(said: { text: Bilingual }[], count: number): Lines {
  const shown = said.slice(0, mostLines).map(({ text }) => text);
  const more = count - shown.length;
  return {
    vi: [...shown.map(({ vi }) => vi), ...(more > 0 ? [`và ${more} mục khác (xem toàn văn)`] : [])],
    en: [...shown.map(({ en }) => en), ...(more > 0 ? [`and ${more} more (see it in full)`] : [])],
  };
}

function titled(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];
}

/** A mail is short: beyond these the link has them. */
const mostCommunes = 40;

function figureLines({ content }: Announced): Lines {
  const { totals, completeness, communes } = content;
  const shown = communes.slice(0, mostCommunes);
  const { owed, onTime, late, rejected, missing, excused } = completeness;
  return {
    vi: [
      `Báo cáo: ${owed} đơn vị phải nộp; đúng hạn ${onTime}, nộp muộn ${late}, chưa nộp ${missing}, bị trả lại ${rejected}, miễn ${excused}.`,
      `Tiêu chí của ${totals.communes} xã: đạt ${totals.criteriaMet}, chưa đạt ${totals.criteriaNotMet}, chưa đánh giá được ${totals.criteriaNotAssessable}.`,
      ...shown.map((commune) => `- ${commune.name}: đạt ${ratioOf(commune)}${listed('; chưa đạt', commune.notMet)}.`),
    ],
    en: [
      `Reports: ${owed} units owed one; ${onTime} on time, ${late} late, ${missing} missing, ${rejected} rejected, ${excused} excused.`,
      `Criteria of ${totals.communes} communes: ${totals.criteriaMet} met, ${totals.criteriaNotMet} not met, ${totals.criteriaNotAssessable} not assessable.`,
      ...shown.map((commune) => `- ${commune.name}: ${ratioOf(commune)} met${listed('; not met', commune.notMet)}.`),
    ],
  };
}

function ratioOf({ criteriaMet, met, notMet, notAssessable }: CommuneSummary): string {
  return `${criteriaMet}/${met.length + notMet.length + notAssessable.length}`;
}

function listed(title: string, numbers: number[]): string {
  return numbers.length === 0 ? '' : `${title}: ${numbers.join(', ')}`;
}

function sourceLines({ version, hash, proof, content, publicUrl }: Announced): Lines {
  const link = `${publicUrl}/districts/${content.districtId}/summaries/${content.period}?version=${version}`;
  return {
    vi: [
      `Đối chiếu tệp: nhận ${proof.received}, thất lạc ${proof.lost}.`,
      `Toàn văn: ${link}`,
      `Mã kiểm tra (SHA-256): ${hash}`,
      ...content.illustrative.map((what) => `Lưu ý: ${what}.`),
    ],
    en: [
      `Files: ${proof.received} received, ${proof.lost} lost.`,
      `In full: ${link}`,
      `Hash (SHA-256): ${hash}`,
      ...content.illustrative.map((what) => `Note: ${what} (illustrative only).`),
    ],
  };
}
