import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { NumberKind } from '../spreadsheet/number-content.ts';
import { numberKindOf } from '../xlsx/styles.ts';
import { RecordReader, types, type BinaryRecord } from './records.ts';
import { TextReader } from './text-reader.ts';

export interface SheetStart {
  name: string;
  at: number;
}

/** What the sheets of a workbook share. */
export interface BinaryWorkbook {
  visibleSheets: readonly SheetStart[];
  strings: readonly string[];
  kinds: readonly NumberKind[];
  since1904: boolean;
}

const excel97 = 0x0600;
/** Kinds of sheets ([MS-XLS] 2.4.28). */
const worksheet = 0;
const [macroSheet, moduleSheet] = [1, 6];

/** Reads what stands before the sheets. */
export function readWorkbook(stream: Buffer, counts: { records: number }): BinaryWorkbook {
  const records = new RecordReader(stream, { at: 0, counts });
  refuseOtherVersions(records.next());
  const globals = new Globals();
  for (let record = records.next(); record.type !== types.eof; record = records.next()) globals.take(record);
  return globals.workbook();
}

/** Excel 95 and before kept letters in the code page of the machine; the type of their first record differs, or its version. */
function refuseOtherVersions({ type, data }: BinaryRecord): void {
  if ((type & 0xff) !== (types.bof & 0xff)) throw new FileRefused('unreadable-file');
  if (type !== types.bof || data.readUInt16LE(0) !== excel97) throw new FileRefused('unsupported-old-excel');
}

class Globals {
  private readonly sheets: SheetStart[] = [];
  private readonly starts = new Set<number>();
  private readonly formats = new Map<number, string>();
  private readonly formatIds: number[] = [];
  private strings: readonly string[] = [];
  private since1904 = false;

  private readonly takers: ReadonlyMap<number, (record: BinaryRecord) => void> = new Map([
    [types.boundSheet, (record: BinaryRecord) => this.takeSheet(record)],
    [types.format, (record: BinaryRecord) => this.takeFormat(record)],
    [types.sst, (record: BinaryRecord) => (this.strings = stringsOf(record))],
    [types.xf, ({ data }: BinaryRecord) => this.formatIds.push(data.readUInt16LE(2))],
    [types.date1904, ({ data }: BinaryRecord) => (this.since1904 = data.readUInt16LE(0) === 1)],
    [types.filePass, refuseEncrypted],
  ]);

  take(record: BinaryRecord): void {
    this.takers.get(record.type)?.(record);
    if (this.formatIds.length + this.formats.size > limits.styles) throw new FileRefused('too-many-cells');
  }

  workbook(): BinaryWorkbook {
    return {
      visibleSheets: this.sheets,
      strings: this.strings,
      kinds: this.formatIds.map((id) => numberKindOf(id, this.formats)),
      since1904: this.since1904,
    };
  }

  private takeSheet({ data, segments }: BinaryRecord): void {
    const [at, state, kind] = [data.readUInt32LE(0), data.readUInt8(4) & 3, data.readUInt8(5)];
    if (kind === macroSheet || kind === moduleSheet) throw new FileRefused('macro-file');
    if (this.starts.has(at)) throw new FileRefused('unsafe-file');
    this.starts.add(at);
    if (this.starts.size > limits.sheets) throw new FileRefused('too-many-cells');
    const text = new TextReader(segments, 6);
    if (state === 0 && kind === worksheet) this.sheets.push({ name: text.text(text.byte()), at });
  }

  private takeFormat({ data, segments }: BinaryRecord): void {
    this.formats.set(data.readUInt16LE(0), new TextReader(segments, 4).text(data.readUInt16LE(2)));
  }
}

function refuseEncrypted(): never {
  throw new FileRefused('encrypted-file');
}

/** The texts that cells point into. */
function stringsOf({ data, segments }: BinaryRecord): string[] {
  const count = data.readUInt32LE(4);
  if (count > limits.sharedStrings) throw new FileRefused('too-many-cells');
  const reader = new TextReader(segments, 8);
  return Array.from({ length: count }, () => reader.text(reader.short()));
}
