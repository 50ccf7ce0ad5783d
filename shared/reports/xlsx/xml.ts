import { isUtf8 } from 'node:buffer';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { AttributeReader, type XmlAttributes } from './xml-attributes.ts';
import { marks, XmlCursor } from './xml-cursor.ts';
import { decodeEntities } from './xml-entities.ts';

export interface XmlHandlers {
  /**
   * Names come without prefix: some writers put `x:` before every element. Attributes keep theirs; they are of this
   * element only until `open` returns, and who needs them longer takes a copy.
   */
  open: (name: string, attributes: XmlAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  shortcut?: XmlShortcut;
}

/** A whole element as nearly every writer writes it, taken at once instead of by `open`, `text` and `close`. */
export interface XmlShortcut {
  /** Sticky. It matches only what is well formed and has no entities. */
  pattern: RegExp;
  /** How many elements were taken; with 0 they are read as any others. */
  take: (found: RegExpExecArray) => number;
}

export type { XmlAttributes } from './xml-attributes.ts';

/**
 * Reads a part, element by element. Written for what a spreadsheet holds, because a general parser takes five times as
 * long and could not keep a hostile file within its time: a property test holds it against one.
 * @throws FileRefused for XML that is not well formed, nests or repeats without measure, or has a DOCTYPE (entities
 * that expand without end are declared there, and no spreadsheet has one)
 */
export function parseXml(part: Buffer, handlers: XmlHandlers): void {
  new XmlScanner(textOf(part), handlers).scan();
}

function textOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString('utf16le', 2);
  if (!isUtf8(part)) throw new FileRefused('unreadable-file');
  return part.toString('utf8', part[0] === 0xef ? 3 : 0);
}

class XmlScanner {
  private readonly xml: string;
  private readonly cursor: XmlCursor;
  private readonly attributes: AttributeReader;
  private readonly handlers: XmlHandlers;
  private readonly open: string[] = [];
  private rootSeen = false;
  private elements = 0;
  private entitiesLeft: number = limits.xmlEntities;

  constructor(xml: string, handlers: XmlHandlers) {
    this.xml = xml;
    this.cursor = new XmlCursor(xml);
    this.attributes = new AttributeReader(this.cursor, this.decode);
    this.handlers = handlers;
  }

  scan(): void {
    for (let tag = this.nextTag(); tag >= 0; tag = this.nextTag()) {
      this.takeText(tag);
      this.takeMarkup(tag);
    }
    this.takeText(this.xml.length);
    if (this.open.length > 0 || !this.rootSeen) refuse('unreadable-file');
  }

  /** Tag mostly follows upon tag. */
  private nextTag(): number {
    const { at } = this.cursor;
    return this.xml.charCodeAt(at) === marks.less ? at : this.xml.indexOf('<', at);
  }

  private takeText(end: number): void {
    if (end === this.cursor.at) return;
    const text = this.xml.slice(this.cursor.at, end);
    if (this.open.length > 0) this.handlers.text?.(this.decode(text));
    else if (text.trim() !== '') refuse('unreadable-file');
    this.cursor.at = end;
  }

  private takeMarkup(at: number): void {
    this.cursor.at = at + 1;
    switch (this.xml.charCodeAt(at + 1)) {
      case marks.slash:
        return this.takeEndTag();
      case marks.question:
        this.cursor.at = this.after('?>', at + 2);
        return;
      case marks.exclamation:
        return this.takeDeclaration(at);
      default:
        if (!this.takeShortcut(at)) this.takeStartTag();
    }
  }

  private takeShortcut(at: number): boolean {
    const { shortcut } = this.handlers;
    // Without a root, or nested nearly too deep, an element is judged the long way.
    if (!shortcut || this.open.length === 0 || this.open.length > limits.xmlDepth / 2) return false;
    shortcut.pattern.lastIndex = at;
    const found = shortcut.pattern.exec(this.xml);
    const elements = found ? shortcut.take(found) : 0;
    if (!found || elements === 0) return false;
    this.countElements(elements);
    this.cursor.at = at + found[0].length;
    return true;
  }

  private countElements(count: number): void {
    this.elements += count;
    if (this.elements > limits.xmlElements) refuse('too-many-cells');
  }

  private takeDeclaration(at: number): void {
    if (this.xml.startsWith('<!--', at)) {
      this.cursor.at = this.after('-->', at + 4);
    } else if (this.xml.startsWith('<![CDATA[', at) && this.open.length > 0) {
      this.cursor.at = this.after(']]>', at + 9);
      this.handlers.text?.(this.xml.slice(at + 9, this.cursor.at - 3));
    } else {
      refuse(this.xml.startsWith('<!DOCTYPE', at) ? 'unsafe-file' : 'unreadable-file');
    }
  }

  private takeEndTag(): void {
    const name = this.open.pop() ?? refuse('unreadable-file');
    this.cursor.at += 1;
    if (!this.cursor.takeText(name)) refuse('unreadable-file');
    this.cursor.skipBlanks();
    if (!this.cursor.take(marks.greater)) refuse('unreadable-file');
    this.handlers.close?.(localName(name));
  }

  private takeStartTag(): void {
    if (this.open.length === 0 && this.rootSeen) refuse('unreadable-file');
    this.rootSeen = true;
    this.countElements(1);
    const name = this.cursor.takeName();
    if (name === '') refuse('unreadable-file');
    const attributes = this.attributes.read();
    const isEmpty = this.cursor.take(marks.slash);
    if (!this.cursor.take(marks.greater)) refuse('unreadable-file');
    this.handlers.open(localName(name), attributes);
    if (isEmpty) this.handlers.close?.(localName(name));
    else if (this.open.push(name) > limits.xmlDepth) refuse('unsafe-file');
  }

  private readonly decode = (text: string): string => {
    if (!text.includes('&')) return text;
    const decoded = decodeEntities(text, this.entitiesLeft);
    this.entitiesLeft -= decoded.count;
    return decoded.text;
  };

  private after(mark: string, from: number): number {
    const end = this.xml.indexOf(mark, from);
    return end < 0 ? refuse('unreadable-file') : end + mark.length;
  }
}

function refuse(code: 'unreadable-file' | 'unsafe-file' | 'too-many-cells'): never {
  throw new FileRefused(code);
}

/** A prefix, its colon and a name are three characters at least. */
function localName(name: string): string {
  const colon = name.length < 3 ? -1 : name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
