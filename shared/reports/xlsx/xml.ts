import { isUtf8 } from 'node:buffer';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { decodeEntities } from './xml-entities.ts';

export interface XmlHandlers {
  /** Names come without prefix: some writers put `x:` before every element. Attributes keep theirs. */
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

export type XmlAttributes = ReadonlyMap<string, string>;

const noAttributes: XmlAttributes = new Map();
const tagName = /[^\s/>=<"'!?&]+/y;
const attribute = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

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
  private readonly handlers: XmlHandlers;
  private readonly open: string[] = [];
  private at = 0;
  private rootSeen = false;
  private elements = 0;
  private entitiesLeft: number = limits.xmlEntities;

  constructor(xml: string, handlers: XmlHandlers) {
    this.xml = xml;
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
    return this.xml.charAt(this.at) === '<' ? this.at : this.xml.indexOf('<', this.at);
  }

  private takeText(end: number): void {
    if (end === this.at) return;
    const text = this.xml.slice(this.at, end);
    if (this.open.length > 0) this.handlers.text?.(this.decode(text));
    else if (text.trim() !== '') refuse('unreadable-file');
    this.at = end;
  }

  private takeMarkup(at: number): void {
    switch (this.xml.charAt(at + 1)) {
      case '/':
        return this.takeEndTag(at);
      case '?':
        this.at = this.after('?>', at + 2);
        return;
      case '!':
        return this.takeDeclaration(at);
      default:
        if (!this.takeShortcut(at)) this.takeStartTag(at);
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
    this.at = at + found[0].length;
    return true;
  }

  private countElements(count: number): void {
    this.elements += count;
    if (this.elements > limits.xmlElements) refuse('too-many-cells');
  }

  private takeDeclaration(at: number): void {
    if (this.xml.startsWith('<!--', at)) {
      this.at = this.after('-->', at + 4);
    } else if (this.xml.startsWith('<![CDATA[', at) && this.open.length > 0) {
      this.at = this.after(']]>', at + 9);
      this.handlers.text?.(this.xml.slice(at + 9, this.at - 3));
    } else {
      refuse(this.xml.startsWith('<!DOCTYPE', at) ? 'unsafe-file' : 'unreadable-file');
    }
  }

  private takeEndTag(at: number): void {
    this.at = this.after('>', at);
    const name = this.xml.slice(at + 2, this.at - 1).trimEnd();
    if (this.open.pop() !== name) refuse('unreadable-file');
    this.handlers.close?.(localName(name));
  }

  private takeStartTag(at: number): void {
    if (this.open.length === 0 && this.rootSeen) refuse('unreadable-file');
    this.rootSeen = true;
    this.countElements(1);
    this.at = at + 1;
    const name = this.match(tagName)?.[0] ?? refuse('unreadable-file');
    const attributes = this.takeAttributes();
    const isEmpty = this.takeTagEnd();
    this.handlers.open(localName(name), attributes);
    if (isEmpty) this.handlers.close?.(localName(name));
    else if (this.open.push(name) > limits.xmlDepth) refuse('unsafe-file');
  }

  private takeAttributes(): XmlAttributes {
    if (this.xml.charAt(this.at) === '>' || this.xml.charAt(this.at) === '/') return noAttributes;
    const attributes = new Map<string, string>();
    for (let found = this.match(attribute); found; found = this.match(attribute)) {
      const name = found[1] ?? '';
      if (attributes.has(name)) refuse('unreadable-file');
      attributes.set(name, this.decode(found[2] ?? found[3] ?? ''));
      if (attributes.size > limits.xmlAttributes) refuse('unsafe-file');
    }
    return attributes;
  }

  /** Whether the element is empty: `/>`. */
  private takeTagEnd(): boolean {
    if (this.xml.charAt(this.at) === '>') {
      this.at += 1;
      return false;
    }
    const end = this.match(tagEnd) ?? refuse('unreadable-file');
    return end[1] === '/';
  }

  private decode(text: string): string {
    if (!text.includes('&')) return text;
    const decoded = decodeEntities(text, this.entitiesLeft);
    this.entitiesLeft -= decoded.count;
    return decoded.text;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.xml);
    if (found) this.at += found[0].length;
    return found;
  }

  private after(mark: string, from: number): number {
    const end = this.xml.indexOf(mark, from);
    return end < 0 ? refuse('unreadable-file') : end + mark.length;
  }
}

function refuse(code: 'unreadable-file' | 'unsafe-file' | 'too-many-cells'): never {
  throw new FileRefused(code);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
