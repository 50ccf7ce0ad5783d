import { sheet, type Figure } from '../figure.ts';
import { firstReadings, type Cost } from './fresh-process.ts';
import { readerNames, sizes, type Reader, type Readers } from './prepare.ts';

const first = sheet('The first XLSX in a fresh process, the reader’s import included');
const memory = sheet('Peak memory of that process over Node alone, 6,000 rows');
const contenders = ['ours', 'sheetjs', 'exceljs'] as const satisfies readonly Reader[];

export async function firstReading({ bundleOf, fileOf }: Readers): Promise<Figure[]> {
  const times: Figure[] = [];
  let heights: Figure[] = [];
  for (const rows of sizes) {
    const file = await fileOf('Excel', rows);
    const [alone, ...costs] = await firstReadings(file, ['', ...contenders.map(bundleOf)]);
    times.push(firstTime(rows, costs));
    heights = memoryOver(alone, costs);
  }
  return [...times, ...heights];
}

function firstTime(rows: number, [ours, sheetJs, excelJs]: readonly Cost[]): Figure {
  if (!ours || !sheetJs || !excelJs) throw new Error('a reader was not measured');
  const clocks = [ours, sheetJs, excelJs].map(({ clock }) => clock.toFixed(0));
  const note = `${clocks[0]} ÷ ${clocks[1]} ms, exceljs ${clocks[2]} ms; processor time ${(ours.cpu / sheetJs.cpu).toFixed(2)}`;
  return first.atMost(0.65, {
    what: `${rows.toLocaleString('en-US')} rows ÷ SheetJS`,
    value: ours.clock / sheetJs.clock,
    note,
  });
}

function memoryOver(alone: Cost | undefined, costs: readonly Cost[]): Figure[] {
  const [ours, ...theirs] = costs.map(({ megabytes }, at) => ({
    what: readerNames[contenders[at] ?? 'ours'],
    value: megabytes - (alone?.megabytes ?? Number.NaN),
    unit: 'MB',
  }));
  return ours ? [memory.atMost(40, ours), ...theirs.map(memory.told)] : [];
}
