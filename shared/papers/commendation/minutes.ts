import { grid, type Column } from '../decree/grid.ts';
import { goingTo, signatures } from '../decree/foot.ts';
import { head, title } from '../decree/head.ts';
import { textWidth } from '../decree/measures.ts';
import { body, filledIn, heading, line } from '../decree/texts.ts';
import type { Block, Part } from '../decree/write-document.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { dayInWords } from '../words/dates.ts';
import { sinceStartWords } from '../words/periods.ts';
import type { CommendationFile, CouncilMinutes, Vote } from './commendation-file.ts';
import {
  awardOf,
  communeOf,
  councilOf,
  countText,
  driveOf,
  inOrder,
  placeOf,
  levelWords,
  rankWords,
  twoDigits,
} from './commendation-words.ts';
import { councilHead, marksOf, originLines, remarked } from './parts-of-file.ts';

/** Biên bản họp Hội đồng, with every vote: by the decree's form it says in its text where and when, and in no head. */
export function minutesOf(file: CommendationFile, minutes: CouncilMinutes): Part[] {
  const blocks: Block[] = [
    head(councilHead(file, { sign: 'BB-HĐTĐKT', marks: marksOf(file) })),
    ...title('BIÊN BẢN', [
      'Họp Hội đồng thi đua - khen thưởng xã',
      `xét khen thưởng đợt thi đua xây dựng nông thôn mới năm ${file.rules.period.from.slice(0, 4)}`,
    ]),
    body(`Thời gian bắt đầu: ……… giờ ……… phút, ${dayInWords(minutes.date)}.`),
    filledIn(['Địa điểm: ']),
    ...attendance(minutes),
    heading('I. NỘI DUNG'),
    ...ranked(file),
    ...voted(file, minutes),
    heading('II. KẾT LUẬN'),
    ...concluded(file, minutes),
    body(
      `Biên bản đã được đọc cho các thành viên có mặt cùng nghe và nhất trí thông qua. Cuộc họp kết thúc vào ……… giờ ……… phút, ${dayInWords(minutes.date)}./.`,
      { keepNext: true },
    ),
    signatures({ lines: ['THƯ KÝ'], name: minutes.secretary }, { lines: ['CHỦ TỌA'], name: minutes.chair }),
    line('', { size: 12 }),
    ...goingTo([`Chủ tịch UBND ${communeOf(file)}`, 'Thành viên Hội đồng', 'Lưu: VT, hồ sơ']),
    ...printedSince(file, minutes),
  ];
  return [{ orientation: 'portrait', begins: true, blocks }];
}

function attendance({ chair, secretary, total, present, quorum }: CouncilMinutes): Block[] {
  return [
    body(
      `Thành phần tham dự: có mặt ${twoDigits(present)} trên tổng số ${twoDigits(total)} thành viên Hội đồng, vắng ${twoDigits(total - present)}. Cần có mặt ít nhất ${twoDigits(quorum)} thành viên để họp: đủ điều kiện.`,
    ),
    body(`Chủ trì: ${chair}.`),
    body(`Thư ký: ${secretary}.`),
  ];
}

const rankColumns: readonly Column[] = [
  { title: 'Hạng', share: 14, align: 'center' },
  { title: 'Đơn vị', share: 50 },
  { title: 'Điểm', share: 22, align: 'right' },
  { title: 'Điều kiện khen thưởng', share: 66, align: 'center' },
];

const lackWords = { score: 'chưa đủ điểm', missing: 'thiếu báo cáo' } as const;

function ranked(file: CommendationFile): Block[] {
  const { ranking, rules } = file;
  if (!ranking) return [];
  const rows = ranking.units.map(({ rank, name, score, eligible, lacks }) => [
    String(rank),
    name.vi,
    shownFigure(score),
    eligible ? 'Đủ điều kiện' : `Chưa đủ: ${lacks.map((lack) => lackWords[lack]).join(', ')}`,
  ]);
  return [
    body(
      `1. Hội đồng nghe báo cáo kết quả ${driveOf(file)} ${sinceStartWords(rules.period)} và bảng xếp hạng các đơn vị:`,
      { keepNext: true },
    ),
    grid({ columns: rankColumns, rows, width: textWidth.portrait }),
    ...originLines(file),
    line('', { size: 12 }),
  ];
}

const voteColumns: readonly Column[] = [
  { title: 'TT', share: 10, align: 'center' },
  { title: 'Tập thể, cá nhân', share: 56 },
  { title: 'Giấy khen', share: 26, align: 'center' },
  { title: 'Đồng ý', share: 16, align: 'center' },
  { title: 'Không đồng ý', share: 18, align: 'center' },
  { title: 'Không biểu quyết', share: 20, align: 'center' },
  { title: 'Kết quả', share: 24, align: 'center' },
];

function voted(file: CommendationFile, { votes, majority, present }: CouncilMinutes): Block[] {
  const rows = votes.map(({ nominee, rank, ...vote }, index) => [
    String(index + 1),
    { text: nominee.name, ...(nominee.isPerson && { aside: placeOf(nominee, file) }) },
    levelWords[rank],
    String(vote.for),
    String(vote.against),
    String(vote.abstain),
    vote.chosen ? 'Được chọn' : 'Không chọn',
  ]);
  return [
    body(
      `2. Hội đồng thảo luận và biểu quyết từng trường hợp; có ít nhất ${majority}/${present} thành viên có mặt đồng ý thì được chọn. Kết quả:`,
      { keepNext: true },
    ),
    grid({ columns: voteColumns, rows, width: textWidth.portrait }),
    line('', { size: 12 }),
    ...reasons(votes),
  ];
}

/** What the meeting could not know, told apart from what was said there. */
function printedSince({ rankingRemark }: CommendationFile, { votes }: CouncilMinutes): Block[] {
  const since = [
    ...(rankingRemark === '' ? [] : [rankingRemark]),
    ...votes.flatMap(({ nominee: { name, remark } }) => (remark === '' ? [] : [`${name}: ${remark}`])),
  ];
  return since.flatMap((text) => remarked(text, 'Ghi chú khi in, ngoài nội dung cuộc họp'));
}

/** Why the council went another way than the ranking, in its own words. */
function reasons(votes: readonly Vote[]): Block[] {
  const said = votes.filter(({ reason }) => reason !== '');
  if (said.length === 0) return [];
  return [
    body('3. Ý kiến, lý do của Hội đồng:', { keepNext: true }),
    ...said.map(({ nominee, rank, reason }) => body(`- ${nominee.name} (${rankWords[rank].toLowerCase()}): ${reason}`)),
  ];
}

function concluded(file: CommendationFile, { votes }: CouncilMinutes): Block[] {
  const blocks = (['commune', 'district'] as const).flatMap((rank) => {
    const chosen = inOrder(votes.filter((vote) => vote.chosen && vote.rank === rank).map(({ nominee }) => nominee));
    if (chosen.length === 0) return [];
    const named = chosen.map(({ name }) => name).join(', ');
    return [`đề nghị tặng ${awardOf(rank, file)} cho ${countText(chosen)}: ${named}`];
  });
  if (blocks.length === 0) return [body(`${councilOf(file)} không chọn tập thể, cá nhân nào.`)];
  return [
    body(`${councilOf(file)} thống nhất trình ${communeChairman(file)}:`, { keepNext: true }),
    ...blocks.map((text, index) => body(`- ${text}${index === blocks.length - 1 ? '.' : ';'}`)),
  ];
}

const communeChairman = (file: CommendationFile): string => `Chủ tịch Ủy ban nhân dân ${communeOf(file)}`;
