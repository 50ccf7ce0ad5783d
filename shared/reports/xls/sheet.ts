import { FileRefused } from '../file-refused.ts';
import { SheetCells, type CellCounts } from '../spreadsheet/sheet-cells.ts';
import type { CellContent, Table } from '../table.ts';
import { isWithinSheet, rangeOf, type CellAddress } from '../xlsx/address.ts';
import { booleanOrError, numberValue, rkNumber, textValue, uncalculated } from './cell-value.ts';
import { formulaResult } from './formula.ts';
import { RecordReader, types, type BinaryRecord } from './records.ts';
import { TextReader } from './text-reader.ts';
import type { BinaryWorkbook, SheetStart } from './workbook.ts';

export interface BinaryFile {
  stream: Buffer;
  workbook: BinaryWorkbook;
  counts: CellCounts & { records: number };
}

/** What a stream is that begins ([MS-XLS] 2.4.21). */
const worksheet = 0x0010;

/** The cells of one sheet that hold something. */
export function readSheet({ name, at }: SheetStart, { stream, workbook, counts }: BinaryFile): Table {
  const records = new RecordReader(stream, { at, counts });
  const { type, data } = records.next();
  if (type !== types.bof || data.readUInt16LE(2) !== worksheet) throw new FileRefused('unreadable-file');
  const sheet = new BinarySheet(workbook, counts);
  // A chart within the sheet is a stream of its own with cells of its own.
  for (let depth = 1; depth > 0;) {
    const record = records.next();
    if (record.type === types.bof) depth += 1;
    else if (record.type === types.eof) depth -= 1;
    else if (depth === 1) sheet.take(record);
  }
  return sheet.table(name);
}

class BinarySheet {
  private readonly workbook: BinaryWorkbook;
  private readonly cells: SheetCells;
  /** A formula whose text comes in a later record. */
  private awaitingText: CellAddress | undefined;

  private readonly takers: ReadonlyMap<number, (record: BinaryRecord) => void> = new Map([
    [types.number, ({ data }: BinaryRecord) => this.put(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)))],
    [
      types.rk,
      ({ data }: BinaryRecord) => this.put(data, this.number(rkNumber(data.readInt32LE(6)), data.readUInt16LE(4))),
    ],
    [types.mulRk, ({ data }: BinaryRecord) => this.takeNumbers(data)],
    [types.labelSst, ({ data }: BinaryRecord) => this.put(data, textValue(this.shared(data.readUInt32LE(6))))],
    [types.label, (record: BinaryRecord) => this.put(record.data, textIn(record, 6))],
    [types.rString, (record: BinaryRecord) => this.put(record.data, textIn(record, 6))],
    [
      types.boolErr,
      ({ data }: BinaryRecord) => this.put(data, booleanOrError(data.readUInt8(6), data.readUInt8(7) === 1)),
    ],
    [types.formula, ({ data }: BinaryRecord) => this.takeFormula(data)],
    [types.string, (record: BinaryRecord) => this.takeText(record)],
    [types.mergedCells, ({ data }: BinaryRecord) => this.takeMerged(data)],
  ]);

  constructor(workbook: BinaryWorkbook, counts: CellCounts) {
    this.workbook = workbook;
    this.cells = new SheetCells(counts);
  }

  take(record: BinaryRecord): void {
    this.takers.get(record.type)?.(record);
  }

  table(name: string): Table {
    this.giveUpText();
    return this.cells.toTable(name);
  }

  private number(number: number, style: number): CellContent {
    return numberValue(number, style, this.workbook);
  }

  private shared(index: number): string {
    const text = this.workbook.strings[index];
    if (text === undefined) throw new FileRefused('unreadable-file');
    return text;
  }

  /** Every cell's record begins with its row and column. */
  private put(data: Buffer, content: CellContent | undefined): void {
    this.giveUpText();
    if (content) this.cells.put(addressAt(data, 0), content);
  }

  private takeNumbers(data: Buffer): void {
    const { row, column } = addressAt(data, 0);
    const count = Math.floor((data.length - 6) / 6);
    this.giveUpText();
    for (let index = 0; index < count; index += 1) {
      const at = 4 + index * 6;
      const address = { row, column: column + index };
      if (!isWithinSheet(address)) throw new FileRefused('unreadable-file');
      this.cells.put(address, this.number(rkNumber(data.readInt32LE(at + 2)), data.readUInt16LE(at)));
    }
  }

  private takeFormula(data: Buffer): void {
    const result = formulaResult(data, this.workbook);
    this.put(data, result === 'text' ? undefined : result);
    if (result === 'text') this.awaitingText = addressAt(data, 0);
  }

  private takeText(record: BinaryRecord): void {
    const content = textIn(record, 0);
    if (this.awaitingText && content) this.cells.put(this.awaitingText, content);
    this.awaitingText = undefined;
  }

  private giveUpText(): void {
    if (this.awaitingText) this.cells.put(this.awaitingText, uncalculated);
    this.awaitingText = undefined;
  }

  private takeMerged(data: Buffer): void {
    const count = data.readUInt16LE(0);
    for (let at = 2; at < 2 + count * 8; at += 8) {
      const [top, bottom] = [data.readUInt16LE(at) + 1, data.readUInt16LE(at + 2) + 1];
      const [left, right] = [data.readUInt16LE(at + 4) + 1, data.readUInt16LE(at + 6) + 1];
      this.cells.merge(rangeOf({ row: top, column: left }, { row: bottom, column: right }));
    }
  }
}

function addressAt(data: Buffer, at: number): CellAddress {
  const address = { row: data.readUInt16LE(at) + 1, column: data.readUInt16LE(at + 2) + 1 };
  if (!isWithinSheet(address)) throw new FileRefused('unreadable-file');
  return address;
}

function textIn({ data, segments }: BinaryRecord, at: number): CellContent | undefined {
  return textValue(new TextReader(segments, at + 2).text(data.readUInt16LE(at)));
}
