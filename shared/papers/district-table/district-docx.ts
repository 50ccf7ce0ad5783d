import { shownFigure } from '../../domain/shown-figure.ts';
import { annexHead } from '../decree/annex.ts';
import { foot } from '../decree/foot.ts';
import { grid, type Cell } from '../decree/grid.ts';
import { head, title } from '../decree/head.ts';
import { sizes, textWidth, type Orientation } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import { writeDocument, type Block, type Part } from '../decree/write-document.ts';
import { dayInWords, placeAndDate } from '../words/dates.ts';
import { committeeOf, inSentence, placeName } from '../words/names.ts';
import { marksOf, standingText } from '../words/standing.ts';
import { criteriaSheet, standingSheet, stateLegend } from './commune-sheets.ts';
import { districtBody } from './district-body.ts';
import type { DistrictTable, NamedTable, Sheet, Value } from './district-table.ts';
import { ratioSheet, tallySheet } from './figure-sheets.ts';
import { originSheet } from './origin-sheet.ts';
import { partsOfSheet } from './parts-of-sheet.ts';
import { tableTitle } from './table-title.ts';

const sign = 'BC-UBND';

/** The district’s table as a paper in the form of Nghị định 30/2020: the same bytes for the same summary. */
export function districtDocx(district: NamedTable): Promise<Uint8Array> {
  const { content, standing, day, rules } = district;
  const about = tableTitle(district);
  const main: Block[] = [
    head({
      issuer: committeeOf(content.name),
      sign,
      placeAndDate: placeAndDate(placeName(content.name), day),
      marks: marksOf(standing),
    }),
    ...title('BÁO CÁO', about),
    ...districtBody(district),
    foot(district.recipients),
  ];
  return writeDocument({
    title: `Báo cáo ${inSentence(about.join(' '))}`,
    creator: `UBND ${inSentence(content.name)}`,
    dated: rules.period.opensAt,
    parts: [{ orientation: 'portrait', blocks: main }, ...annexes(district)],
  });
}

function annexes(district: NamedTable): Part[] {
  const standing = standingText(district.standing);
  const sheets: { sheet: Sheet; legend: string; orientation: Orientation; size: number }[] = [
    { sheet: standingSheet(district), legend: standing, orientation: 'landscape', size: sizes.originTable },
    {
      sheet: criteriaSheet(district),
      legend: criteriaLegend(district),
      orientation: 'landscape',
      size: sizes.annexTable,
    },
    {
      sheet: tallySheet(district),
      legend: 'Ô trống: chưa có số liệu.',
      orientation: 'landscape',
      size: sizes.annexTable,
    },
    { sheet: ratioSheet(district), legend: ratioLegend, orientation: 'landscape', size: sizes.annexTable },
    { sheet: originSheet(district), legend: standing, orientation: 'portrait', size: sizes.originTable },
  ];
  return sheets.map(({ sheet, legend, orientation, size }, index) => ({
    orientation,
    blocks: [
      ...annexHead({ number: index + 1, title: sheet.title, goesWith: goesWith(district) }),
      line(legend, { italics: true, size: sizes.annexTable, align: 'both', after: 60 }),
      ...partsOfSheet(sheet).flatMap((part, at) => [
        ...(at > 0 ? [line('', { size })] : []),
        sheetGrid(part, { width: textWidth[orientation], size }),
      ]),
    ],
  }));
}

const ratioLegend = 'Số đạt và tổng số là tổng của các đơn vị đã báo cáo; tỷ lệ làm tròn hai chữ số thập phân.';

function criteriaLegend({ rules }: DistrictTable): string {
  const names = rules.pack.criteria.map(({ number, name }) => `${number} ${name.vi}`).join('; ');
  return `${stateLegend} Tiêu chí: ${names}.`;
}

function goesWith({ content, day }: DistrictTable): string {
  return `Kèm theo Báo cáo số:     /${sign} ${dayInWords(day)} của Ủy ban nhân dân ${inSentence(content.name)}`;
}

function sheetGrid({ columns, rows, sums }: Sheet, shape: { width: number; size: number }): Block {
  const bold = (values: readonly Value[]): Cell[] => values.map((value) => ({ text: shown(value), bold: true }));
  return grid({ columns, rows: [...rows.map((values) => values.map(shown)), ...sums.map(bold)], ...shape });
}

function shown(value: Value): string {
  return typeof value === 'number' ? shownFigure(value) : value;
}
