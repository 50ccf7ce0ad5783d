import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Problem } from '../../domain/problem.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { Table } from '../../reports/table.ts';
import { fitComments } from './comment-boxes.ts';
import { kindOf, listSheet } from './list-sheet.ts';
import { listNames } from './list-title.ts';
import type { Resend } from './list-words.ts';
import { locate, marksOn, type Finding } from './marks.ts';
import { placeTables } from './place-tables.ts';
import { isCarriable, type PlacedSheet } from './placed-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { senderSheet } from './sender-sheet.ts';
import { fontName } from './styles.ts';

export interface ToMark {
  /** As the file was read; none where it could not be, or where its content is not what is wrong. */
  tables: readonly Table[];
  problems: readonly Problem[];
  warnings: readonly Problem[];
  /** Whose report of which month. */
  about: Bilingual;
  /** ISO 8601, and as people write it. */
  receivedAt: { instant: string; text: string };
}

/** A function may answer 6 MB, and a file goes out in base64, which makes four bytes of three. */
export const mostBytesOfAnswer = 4_400_000;

/**
 * The sender's sheets, made anew from what was read, with a list of what is wrong before them. Where they are too large
 * for one answer, those with something wrong, and where those are, the list alone.
 */
export async function makeMarked(file: ToMark, mostBytes = mostBytesOfAnswer): Promise<Uint8Array> {
  const findings = findingsOf(file);
  const all = placeTables(file.tables);
  const carriable = all.filter(isCarriable);
  const atFault = carriable.filter((sheet) => marksOn(sheet, findings).size > 0);
  for (const sheets of [carriable, atFault]) {
    const bytes = await write(file, sheets, { findings, resend: resendOf(file, sheets, all) });
    if (bytes.length <= mostBytes) return bytes;
  }
  return write(file, [], { findings, resend: resendOf(file, [], all) });
}

function findingsOf({ problems, warnings }: ToMark): Finding[] {
  return [
    ...problems.map((problem) => ({ is: 'problem', problem }) as const),
    ...warnings.map((problem) => ({ is: 'warning', problem }) as const),
  ];
}

/** Only what holds the whole report, in a shape that is read, can be sent back. */
function resendOf({ tables }: ToMark, shown: readonly PlacedSheet[], all: readonly PlacedSheet[]): Resend {
  if (tables.length === 0) return 'nothing';
  const isComplete = shown.length === all.length && all.every(({ notesColumn }) => notesColumn === undefined);
  return isComplete ? 'this-file' : 'original';
}

async function write(
  { about, receivedAt }: ToMark,
  placed: readonly PlacedSheet[],
  { findings, resend }: { findings: Finding[]; resend: Resend },
): Promise<Uint8Array> {
  const names = sheetNames([...placed.map(({ name }) => name), listNames[kindOf({ findings })]]);
  const nameOf = new Map(placed.map((sheet, index) => [sheet, names[index] ?? '']));
  const target = ({ problem }: Finding) => {
    const found = locate(problem.place, placed);
    return found && { ...found, sheet: nameOf.get(found.sheet) ?? '' };
  };
  const list = listSheet({ findings, resend, about, receivedAt: receivedAt.text, sheets: placed.length, target });
  const sheets: WriteSheet[] = [
    { ...list, name: names.at(-1) ?? list.name },
    ...placed.map((sheet) => senderSheet(sheet, nameOf.get(sheet) ?? '', marksOn(sheet, findings))),
  ];
  const modified = new Date(receivedAt.instant);
  const bytes = await writeXlsx({
    sheets,
    properties: { created: modified, modified },
    defaultFont: { name: fontName, size: 12 },
  });
  return fitComments(bytes, sheets);
}
