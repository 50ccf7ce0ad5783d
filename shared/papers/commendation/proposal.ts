import type { Rank } from '../../domain/acts/commendation.ts';
import { wholeCitation } from '../../domain/citation.ts';
import { annexHead } from '../decree/annex.ts';
import { foot, type Signature } from '../decree/foot.ts';
import { grid, type Cell, type Column } from '../decree/grid.ts';
import { head, title } from '../decree/head.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import { body, line, remark } from '../decree/texts.ts';
import type { Block, Part } from '../decree/write-document.ts';
import { dayInWords, placeAndDate } from '../words/dates.ts';
import { committeeOf, inSentence, placeName } from '../words/names.ts';
import { sinceStartWords } from '../words/periods.ts';
import type { CommendationFile, Nominee, Vote } from './commendation-file.ts';
import {
  awardOf,
  chairmanOf,
  communeOf,
  councilOf,
  countText,
  driveOf,
  inOrder,
  placeOf,
  rankedText,
} from './commendation-words.ts';
import { councilHead, marksOf, originLines, rankingRemarks } from './parts-of-file.ts';

/** One line of the list. */
interface Proposed {
  nominee: Nominee;
  vote: Vote | undefined;
}

/** Tờ trình: by the council to the commune’s chairman, by the commune’s committee to those above. */
export function proposal(file: CommendationFile, rank: Rank): Part[] {
  const proposed = proposedFor(file, rank);
  const sign = rank === 'commune' ? 'TTr-HĐTĐKT' : 'TTr-UBND';
  return [
    { orientation: 'portrait', begins: true, blocks: [...opening(file, rank, sign), ...asked(file, rank, proposed)] },
    { orientation: 'landscape', blocks: list(file, proposed, { rank, sign }) },
  ];
}

/** Who was chosen; of the province and the state, of whom nobody votes here, who was nominated. */
export function proposedFor({ minutes, nominees }: CommendationFile, rank: Rank): Proposed[] {
  const found = isVotedOn(rank)
    ? (minutes?.votes ?? []).filter((vote) => vote.chosen && vote.rank === rank).map((vote) => ({ ...vote, vote }))
    : nominees
        .filter((nominee) => nominee.stands && nominee.rank === rank)
        .map((nominee) => ({ nominee, vote: undefined }));
  return inOrder(found.map(({ nominee, vote }) => ({ nominee, vote, ...nominee })));
}

/** What is above the district follows the guidance of those councils. */
export const isVotedOn = (rank: Rank): boolean => rank === 'commune' || rank === 'district';

function opening(file: CommendationFile, rank: Rank, sign: string): Block[] {
  const { rules, day } = file;
  const { vi: commune } = rules.commune.name;
  const above = { sign, placeAndDate: placeAndDate(placeName(commune), day), marks: marksOf(file) };
  const committee = { issuer: committeeOf(commune), ...above };
  return [
    head(rank === 'commune' ? councilHead(file, above) : committee),
    ...title('TỜ TRÌNH', [
      `Về việc đề nghị ${isVotedOn(rank) ? 'tặng Giấy khen' : 'khen thưởng'}`,
      'cho tập thể, cá nhân có thành tích trong đợt thi đua',
      yearOf(file),
    ]),
    line(`Kính gửi: ${recipientOf(rank, file)}`, { after: 120, before: 60 }),
    ...bases(file, rank).map(remark),
  ];
}

const yearOf = ({ rules }: CommendationFile): string => `xây dựng nông thôn mới năm ${rules.period.from.slice(0, 4)}`;

function recipientOf(rank: Rank, file: CommendationFile): string {
  return {
    commune: `${chairmanOf(rank, file)}.`,
    district: `Ủy ban nhân dân ${inSentence(file.district)}.`,
    province: 'Hội đồng thi đua - khen thưởng tỉnh.',
    state: 'Hội đồng thi đua - khen thưởng cấp có thẩm quyền.',
  }[rank];
}

function bases(file: CommendationFile, rank: Rank): string[] {
  const { plan } = file.rules.campaign;
  const { minutes, day } = file;
  const given = [
    ...file.bases.filter(({ date }) => date <= day).map(wholeCitation),
    ...(plan ? [wholeCitation(plan)] : []),
    ...(minutes && isVotedOn(rank) ? [`Biên bản họp ${councilOf(file)} ${dayInWords(minutes.date)}`] : []),
  ];
  return given.map((each, index) => `Căn cứ ${each}${index === given.length - 1 ? '.' : ';'}`);
}

function asked(file: CommendationFile, rank: Rank, proposed: readonly Proposed[]): Block[] {
  const nominees = proposed.map(({ nominee }) => nominee);
  const isCouncil = rank === 'commune';
  const who = isCouncil ? councilOf(file) : `Ủy ban nhân dân ${communeOf(file)}`;
  const signature: Signature = isCouncil
    ? { lines: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'] }
    : { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] };
  return [
    body(
      `Thực hiện ${driveOf(file)}, trên cơ sở kết quả ${sinceStartWords(file.rules.period)}${votedText(file, rank)}, ${who} kính trình ${chairmanText(rank, file)} xem xét, tặng ${awardOf(rank, file)} cho ${countText(nominees)} (danh sách kèm theo).`,
    ),
    body(`Hồ sơ kèm theo gồm: ${papersOf(file, rank)}.`),
    body(`${who} kính đề nghị ${chairmanText(rank, file)} xem xét, quyết định./.`, { keepNext: true }),
    foot(['Như trên', ...(isCouncil ? ['Thành viên Hội đồng'] : []), 'Lưu: VT'], signature),
  ];
}

function chairmanText(rank: Rank, file: CommendationFile): string {
  return rank === 'state' ? 'cấp có thẩm quyền' : chairmanOf(rank, file);
}

function votedText({ minutes }: CommendationFile, rank: Rank): string {
  if (!minutes) return '';
  return isVotedOn(rank)
    ? ` và kết quả biểu quyết của Hội đồng thi đua - khen thưởng xã tại cuộc họp ${dayInWords(minutes.date)}`
    : '';
}

function papersOf({ minutes }: CommendationFile, rank: Rank): string {
  return `${minutes && isVotedOn(rank) ? 'biên bản họp Hội đồng; ' : ''}báo cáo thành tích của từng tập thể, cá nhân`;
}

const columnsFor = (rank: Rank): readonly Column[] => [
  { title: 'TT', share: 10, align: 'center' },
  { title: 'Tập thể, cá nhân', share: 46 },
  { title: 'Chức vụ, đơn vị', share: 46 },
  { title: 'Tóm tắt thành tích', share: 92 },
  { title: 'Xếp hạng', share: 30, align: 'center' },
  { title: isVotedOn(rank) ? 'Số phiếu đồng ý' : 'Ghi chú', share: 30, align: 'center' },
];

function list(
  file: CommendationFile,
  proposed: readonly Proposed[],
  { rank, sign }: { rank: Rank; sign: string },
): Block[] {
  const who = rank === 'commune' ? councilOf(file) : `Ủy ban nhân dân ${communeOf(file)}`;
  const columns = columnsFor(rank);
  const goesWith = `Kèm theo Tờ trình số:     /${sign} ${dayInWords(file.day)} của ${who}`;
  return [
    ...annexHead({
      title: `Danh sách đề nghị ${isVotedOn(rank) ? 'tặng Giấy khen' : 'khen thưởng'}`,
      goesWith,
    }),
    grid({ columns, rows: rowsOf(file, proposed, columns.length), width: textWidth.landscape, size: sizes.annexTable }),
    ...originLines(file),
    ...rankingRemarks(file),
  ];
}

function rowsOf(file: CommendationFile, proposed: readonly Proposed[], span: number): (readonly (Cell | string)[])[] {
  const groups = [
    { name: 'TẬP THỂ', lines: proposed.filter(({ nominee }) => !nominee.isPerson) },
    { name: 'CÁ NHÂN', lines: proposed.filter(({ nominee }) => nominee.isPerson) },
  ].filter(({ lines }) => lines.length > 0);
  return groups.flatMap(({ name, lines }, at) => [
    [{ text: `${'I'.repeat(at + 1)}. ${name}`, bold: true, span }],
    ...lines.map((each, index) => rowOf(file, each, index + 1)),
  ]);
}

function rowOf(file: CommendationFile, { nominee, vote }: Proposed, number: number): (Cell | string)[] {
  return [
    String(number),
    { text: nominee.name, aside: nominee.remark },
    placeOf(nominee, file),
    summaryOf(nominee.achievements),
    rankedText(nominee, file.ranking),
    vote ? `${vote.for} trên ${vote.for + vote.against + vote.abstain}` : '',
  ];
}

/** As much as a row holds; the report of achievements says it whole. */
const longest = 300;

function summaryOf(text: string): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40)).replace(/[,;.:]$/, '')}…`;
}
