import { writeXlsx } from 'hucre/xlsx';
import type { Form } from '../../domain/form.ts';
import { periodText } from '../../domain/view-progress.ts';
import { layOut } from './form-lines.ts';
import { FormSheet } from './form-sheet.ts';
import { defaultFont } from './form-styles.ts';
import type { ColumnName } from './form-texts.ts';
import type { LastValues } from './last-values.ts';
import { LineWriter } from './line-writer.ts';

export interface FormXlsxContext {
  last: LastValues;
  /** Above this a figure in a unit of measure is refused. */
  largestFigure: (unit: string) => number;
}

const sheetName = 'Báo cáo';

/** In characters of the workbook’s font; together they fill the width of a page. */
const widths: Record<ColumnName, number> = {
  code: 8,
  label: 34,
  unit: 11,
  before: 12,
  total: 9,
  met: 9,
  rate: 7,
  result: 12,
  note: 13,
};

const inches = (millimetres: number): number => millimetres / 25.4;

/** The form to fill in, as a workbook: the same bytes for the same form. */
export async function formXlsx(form: Form, { last, largestFigure }: FormXlsxContext): Promise<Uint8Array> {
  const { grid, lines } = layOut(form, last);
  const sheet = new FormSheet(grid.map((name) => widths[name]));
  const writer = new LineWriter(sheet, form, { grid, largestFigure });
  for (const line of lines) writer.write(line);
  const { vi: period } = periodText(form);
  const written = sheet.toWrite({
    name: sheetName,
    columns: grid.map((name) => ({ width: widths[name] })),
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: margins(),
    },
    headerFooter: { oddFooter: footerOf(`${form.unit.name.vi} – ${period}`) },
    view: { showGridLines: false },
  });
  const namedRanges = [printTitles(writer.titleRow)];
  return writeXlsx({ sheets: [written], namedRanges, properties: propertiesOf(form, period), defaultFont });
}

/** As a name of our own: the writer leaves out the quotes that a sheet’s name with a blank needs, and Excel then finds the file damaged. */
function printTitles(row: number) {
  return { name: '_xlnm.Print_Titles', scope: sheetName, range: `'${sheetName}'!$${row}:$${row}` };
}

function margins() {
  return {
    left: inches(20),
    right: inches(12),
    top: inches(15),
    bottom: inches(18),
    header: inches(8),
    footer: inches(8),
  };
}

/** In a footer an ampersand begins a code; two of them are one. */
function footerOf(text: string): string {
  const font = '&"Times New Roman,Regular"&10 ';
  return `&L${font}${text.replaceAll('&', '&&')}&R${font}Trang &P/&N`;
}

/** Dated by the period, so that nothing of the machine’s clock is in the file. */
function propertiesOf(form: Form, period: string) {
  const opened = new Date(form.period.opensAt);
  return {
    title: `${form.unit.name.vi}. ${period}`,
    creator: `UBND ${form.commune.name.vi}`,
    created: opened,
    modified: opened,
  };
}
