import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { marks, type XmlCursor } from './xml-cursor.ts';

/** The attributes of one element, as a list: it has few, and to make a map of them takes longer than to look through. */
export class XmlAttributes implements Iterable<readonly [name: string, value: string]> {
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private size = 0;

  get(name: string): string | undefined {
    for (let at = 0; at < this.size; at += 1) if (this.names[at] === name) return this.values[at];
    return undefined;
  }

  /** For who needs them after the element was opened: the next one is read into the same list. */
  copy(): XmlAttributes {
    const copy = new XmlAttributes();
    for (const [name, value] of this) copy.add(name, value);
    return copy;
  }

  clear(): void {
    this.size = 0;
  }

  add(name: string, value: string): void {
    this.names[this.size] = name;
    this.values[this.size] = value;
    this.size += 1;
  }

  *[Symbol.iterator](): Generator<readonly [name: string, value: string]> {
    for (let at = 0; at < this.size; at += 1) yield [this.names[at] ?? '', this.values[at] ?? ''];
  }
}

/** Reads what stands between a tag's name and its end. */
export class AttributeReader {
  private readonly attributes = new XmlAttributes();
  private readonly cursor: XmlCursor;
  private readonly decode: (text: string) => string;

  /** @param decode replaces entities */
  constructor(cursor: XmlCursor, decode: (text: string) => string) {
    this.cursor = cursor;
    this.decode = decode;
  }

  /**
   * The attributes of the tag at hand, until the next is read.
   * @throws FileRefused for attributes that are not well formed, that repeat, or without measure
   */
  read(): XmlAttributes {
    this.attributes.clear();
    for (let count = 0; this.cursor.skipBlanks() && !this.cursor.isAtTagEnd(); count += 1) {
      if (count === limits.xmlAttributes) throw new FileRefused('unsafe-file');
      this.take();
    }
    return this.attributes;
  }

  private take(): void {
    const name = this.cursor.takeName();
    if (name === '' || this.attributes.get(name) !== undefined) throw new FileRefused('unreadable-file');
    const value = takeValue(this.cursor);
    this.attributes.add(name, this.decode(value));
  }
}

function takeValue(cursor: XmlCursor): string {
  cursor.skipBlanks();
  const hasSign = cursor.take(marks.equals);
  cursor.skipBlanks();
  const value = hasSign ? cursor.takeQuoted() : undefined;
  if (value === undefined) throw new FileRefused('unreadable-file');
  return value;
}
