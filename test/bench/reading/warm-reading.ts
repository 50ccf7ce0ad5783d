import { sheet, type Figure, type Measured } from '../figure.ts';
import { readerNames, sizes, type Reader, type Readers } from './prepare.ts';
import { warmTimes, type WarmTimes } from './warm-times.ts';

const excel = sheet('An XLSX as Excel lays it out, read warm: rows a second ÷ theirs');
const report = sheet('The same XLSX, warm: from the bytes to the report');
const others = sheet('The same rows in other files, read warm: rows a second ÷ theirs');

/** The bars are on files as Excel writes them. */
export async function warmReading(readers: Readers): Promise<Figure[]> {
  const times: WarmTimes[] = [];
  for (const rows of sizes)
    times.push(await warmTimes(readers, { writer: 'Excel', rows }, ['ours', 'sheetjs', 'exceljs', 'whole']));
  return [
    ...times.map((each) => excel.atLeast(2, ratio(each, 'sheetjs'))),
    ...times.map((each) => excel.atLeast(3, ratio(each, 'exceljs'))),
    ...times.map((each) => report.told(wholeTime(each))),
    ...(await otherFiles(readers)),
  ];
}

/** What the rivals write themselves, and the old format, which exceljs does not read. */
async function otherFiles(readers: Readers): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const writer of ['SheetJS', 'exceljs'] as const) {
    for (const rows of sizes) {
      const times = await warmTimes(readers, { writer, rows }, ['ours', 'sheetjs', 'exceljs']);
      const both = [ratio(times, 'sheetjs'), ratio(times, 'exceljs')];
      figures.push(...both.map((each) => others.told({ ...each, what: `XLSX by ${writer}, ${each.what}` })));
    }
  }
  for (const rows of [200, 2000]) {
    const each = ratio(await warmTimes(readers, { writer: 'XLS', rows }, ['ours', 'sheetjs']), 'sheetjs');
    figures.push(others.told({ ...each, what: `XLS by SheetJS, ${each.what}` }));
  }
  return figures;
}

function ratio({ rows, of }: WarmTimes, rival: Reader): Measured {
  const [ours, theirs] = [of('ours'), of(rival)];
  const perSecond = ({ clock }: { clock: number }): string => text((rows / clock) * 1000);
  const note = `${perSecond(ours)} ÷ ${perSecond(theirs)} rows/s; processor time ${(theirs.cpu / ours.cpu).toFixed(2)}`;
  return { what: `${text(rows)} rows, to ${readerNames[rival]}`, value: theirs.clock / ours.clock, note };
}

function wholeTime({ rows, of }: WarmTimes): Measured {
  const note = `of which ${of('ours').clock.toFixed(1)} ms to its cells`;
  return { what: `${text(rows)} rows`, value: of('whole').clock, unit: 'ms', note };
}

const text = (count: number): string => Math.round(count).toLocaleString('en-US');
