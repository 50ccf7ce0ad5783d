import type { Ranking } from '../../domain/commendation/ranking.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { grid, type Column } from '../decree/grid.ts';
import { signatures } from '../decree/foot.ts';
import { head, title, type Head } from '../decree/head.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import { body, dotted, filledIn, heading, written } from '../decree/texts.ts';
import type { Block, Part } from '../decree/write-document.ts';
import { placeAndDate } from '../words/dates.ts';
import { committeeOf, placeName } from '../words/names.ts';
import { sinceStartWords } from '../words/periods.ts';
import type { CommendationFile, Nominee } from './commendation-file.ts';
import { awardOf, communeOf, driveOf, placeOf } from './commendation-words.ts';
import { marksOf, originLines, rankingRemarks, remarked } from './parts-of-file.ts';

/** Báo cáo thành tích: what the nominee says, and what the ranking says of a unit. */
export function achievements(file: CommendationFile, nominee: Nominee): Part[] {
  const { rules, day } = file;
  const commune = rules.commune.name.vi;
  const text = [
    heading(nominee.isPerson ? 'I. SƠ LƯỢC LÝ LỊCH' : 'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'),
    ...introduced(file, nominee),
    heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
    body(`Trong ${driveOf(file)}, ${sinceStartWords(rules.period)}:`),
    ...written(nominee.achievements),
    ...scored(file, nominee),
    heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
    ...dotted(2),
  ];
  const blocks: Block[] = [
    head({
      ...issuerOf(nominee, commune),
      ...(!nominee.isPerson && { sign: 'BC' }),
      placeAndDate: placeAndDate(placeName(commune), day),
      marks: nominee.ranked ? marksOf(file) : [],
    }),
    ...title('BÁO CÁO THÀNH TÍCH', [`Đề nghị tặng ${awardOf(nominee.rank, file)}`]),
    ...remarked(nominee.remark),
    ...text,
    ...signed(nominee),
  ];
  return [{ orientation: 'portrait', begins: true, blocks }];
}

/** A unit, and whoever is of one, stands under the commune’s committee. */
function issuerOf({ name, isPerson, isUnit, unit }: Nominee, commune: string): Pick<Head, 'issuer' | 'above'> {
  const above = `UBND ${commune.toUpperCase()}`;
  if (isPerson) return unit === '' ? { issuer: committeeOf(commune) } : { above, issuer: [unit.toUpperCase()] };
  return { ...(isUnit && { above }), issuer: [name.toUpperCase()] };
}

function introduced(file: CommendationFile, nominee: Nominee): Block[] {
  const { name, isPerson, ranked } = nominee;
  const households = ranked?.households.value;
  if (isPerson)
    return [
      body(`Họ và tên: ${name}.`),
      filledIn(['Sinh ngày, tháng, năm: ', ' Giới tính: ']),
      filledIn(['Quê quán: ']),
      filledIn(['Trú quán: ']),
      body(`Chức vụ, đơn vị công tác: ${placeOf(nominee, file)}.`),
    ];
  const counted = households === null || households === undefined ? '' : ` Số hộ: ${shownFigure(households)}.`;
  return [body(`Tên tập thể: ${name}, ${communeOf(file)}.${counted}`), ...dotted(2)];
}

const columns: readonly Column[] = [
  { title: 'TT', share: 9, align: 'center' },
  { title: 'Nội dung thi đua', share: 62 },
  { title: 'Kết quả', share: 50, align: 'center' },
  { title: 'Điểm tối đa', share: 17, align: 'center' },
  { title: 'Điểm đạt', share: 17, align: 'center' },
];

function scored(file: CommendationFile, { ranked }: Nominee): Block[] {
  const { ranking } = file;
  if (!ranked || !ranking) return [];
  const rows = ranked.parts.map((part, index) => [
    String(index + 1),
    part.name.vi,
    resultText(part),
    shownFigure(part.weight),
    shownFigure(part.points),
  ]);
  const sum = ['', 'Cộng', '', '100', shownFigure(ranked.score)].map((text) => ({ text, bold: true }));
  return [
    body(
      `Kết quả theo báo cáo tháng đã được tổng hợp, xếp hạng ${ranked.rank} trong ${ranking.units.length} đơn vị của xã:`,
      { keepNext: true },
    ),
    grid({ columns, rows: [...rows, sum], width: textWidth.portrait, size: sizes.annexTable }),
    ...originLines(file),
    ...rankingRemarks(file),
  ];
}

type ScorePart = Ranking['units'][number]['parts'][number];

const becauseWords = {
  'no-target': 'chưa giao chỉ tiêu',
  'no-households': 'chưa có số hộ',
  'nothing-owed': 'chưa có kỳ để tính',
} as const;

/** “1.250/2.000 m”, “30 cây (0,75 mỗi hộ)”, “11/12 tháng” */
export function resultText({ measure, value, of, unit, perHousehold, because }: ScorePart): string {
  if (value === null) return 'Chưa có số liệu';
  if (because !== null) return `${shownFigure(value)} ${unit} (${becauseWords[because]})`;
  if (measure === 'regressions') return value > 0 ? `Mất ${shownFigure(value)} ${unit}` : 'Giữ được tất cả';
  if (perHousehold !== null) return `${shownFigure(value)} ${unit} (${shownFigure(perHousehold)} mỗi hộ)`;
  return `${shownFigure(value)}${of === null ? '' : `/${shownFigure(of)}`} ${unit}`;
}

/** Who reports signs on the right, and the commune confirms it on the left. */
function signed({ isPerson, name }: Nominee): Block[] {
  const own = isPerson
    ? { lines: ['', 'NGƯỜI BÁO CÁO'], name }
    : { lines: ['ĐẠI DIỆN TẬP THỂ'], how: '(Ký, ghi rõ họ tên)' };
  return [
    body('Trên đây là báo cáo thành tích, đề nghị các cấp xem xét khen thưởng./.', { keepNext: true }),
    signatures({ lines: ['XÁC NHẬN CỦA UBND XÃ', 'CHỦ TỊCH'] }, own),
  ];
}
