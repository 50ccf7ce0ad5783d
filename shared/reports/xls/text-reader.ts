import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';

/** Reads the texts of a record that may go on in further ones ([MS-XLS] 2.5.293 and 2.5.294). */
export class TextReader {
  private readonly segments: readonly Buffer[];
  private index = 0;
  private at: number;

  constructor(segments: readonly Buffer[], at = 0) {
    this.segments = segments;
    this.at = at;
  }

  byte(): number {
    while (this.at >= this.segment().length) this.nextSegment();
    this.at += 1;
    return this.segment().readUInt8(this.at - 1);
  }

  short(): number {
    return this.byte() + this.byte() * 0x100;
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  /** A text of so many characters, without its fonts and reading aids. */
  text(count: number): string {
    if (count > limits.cellCharacters) throw new FileRefused('too-many-cells');
    const flags = this.byte();
    const fonts = (flags & 8) === 0 ? 0 : this.short();
    const aids = (flags & 4) === 0 ? 0 : this.long();
    const text = this.characters(count, flags);
    this.skip(fonts * 4 + aids);
    return text;
  }

  /** A segment that goes on with characters begins with flags of its own: it may be of another width. */
  private characters(count: number, flags: number): string {
    let text = '';
    let isWide = (flags & 1) === 1;
    while (text.length < count) {
      if (this.at >= this.segment().length) {
        this.nextSegment();
        isWide = (this.byte() & 1) === 1;
      }
      text += this.piece(count - text.length, isWide);
    }
    return text;
  }

  private piece(atMost: number, isWide: boolean): string {
    const width = isWide ? 2 : 1;
    const count = Math.min(atMost, Math.floor((this.segment().length - this.at) / width));
    if (count === 0) throw new FileRefused('unreadable-file');
    const from = this.at;
    this.at += count * width;
    return this.segment().toString(isWide ? 'utf16le' : 'latin1', from, this.at);
  }

  private skip(count: number): void {
    let left = count;
    while (left > this.segment().length - this.at) {
      left -= this.segment().length - this.at;
      this.nextSegment();
    }
    this.at += left;
  }

  private segment(): Buffer {
    const segment = this.segments[this.index];
    if (!segment) throw new FileRefused('unreadable-file');
    return segment;
  }

  private nextSegment(): void {
    this.index += 1;
    this.at = 0;
  }
}
