import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';

/** Types of records, by the names of [MS-XLS] 2.3. */
export const types = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  xf: 0x00e0,
  mergedCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  rString: 0x00d6,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

export interface BinaryRecord {
  type: number;
  data: Buffer;
  /** The data with those of the records that continue it. */
  segments: readonly Buffer[];
}

/** Reads the records of a stream one after the other. */
export class RecordReader {
  private readonly stream: Buffer;
  /** Over the whole file: sheets may be made to share their bytes. */
  private readonly counts: { records: number };
  private at: number;

  constructor(stream: Buffer, { at, counts }: { at: number; counts: { records: number } }) {
    this.stream = stream;
    this.at = at;
    this.counts = counts;
  }

  /** @throws FileRefused where the stream ends without an end record */
  next(): BinaryRecord {
    const type = this.stream.readUInt16LE(this.at);
    const data = this.take();
    const segments = [data];
    while (this.at + 4 <= this.stream.length && this.stream.readUInt16LE(this.at) === types.continue)
      segments.push(this.take());
    return { type, data, segments };
  }

  private take(): Buffer {
    const start = this.at + 4;
    this.at = start + this.stream.readUInt16LE(this.at + 2);
    if (this.at > this.stream.length) throw new FileRefused('unreadable-file');
    this.counts.records += 1;
    if (this.counts.records > limits.binaryRecords) throw new FileRefused('too-many-cells');
    return this.stream.subarray(start, this.at);
  }
}
