import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellRef, readXlsx } from 'hucre/xlsx';
import type { Report } from '../../../../shared/domain/report.ts';
import { placeAnswers, type Placed } from './place-answers.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** The workbook with answers in its blank cells, and everything else as it came. */
export async function fillXlsx(blank: Uint8Array, report: Report): Promise<Uint8Array> {
  const [sheet] = (await readXlsx(blank)).sheets;
  const lines = (sheet?.rows ?? []).map((row) => row.map((value) => (typeof value === 'string' ? value : '')));
  const parts = unzipSync(blank);
  let xml = strFromU8(parts[sheetPart] ?? new Uint8Array());
  for (const answer of placeAnswers(lines, report)) xml = writeCell(xml, answer);
  return zipSync({ ...parts, [sheetPart]: strToU8(xml) });
}

function writeCell(xml: string, placed: Placed): string {
  const at = cellRef(placed.row - 1, placed.column - 1);
  const blank = new RegExp(`<c r="${at}" s="(\\d+)"/>`);
  if (!blank.test(xml)) throw new Error(`the form has no blank cell ${at}`);
  return xml.replace(blank, (_, style: string) => `<c r="${at}" s="${style}"${contentOf(placed.answer)}</c>`);
}

function contentOf(answer: Placed['answer']): string {
  if (typeof answer === 'number') return `><v>${answer}</v>`;
  const text = answer.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is>`;
}
