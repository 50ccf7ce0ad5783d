import { isUtf8 } from 'node:buffer';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { decodeEntities } from './xml-entities.ts';

export interface XmlHandlers {
  /** Names come without prefix: some writers put `x:` before every element. Attributes keep theirs. */
  open: (name: string, attributes: XmlAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
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
    for (let tag = this.xml.indexOf('<'); tag >= 0; tag = this.xml.indexOf('<', this.at)) {
      this.takeText(tag);
      this.takeMarkup(tag);
    }
    this.takeText(this.xml.length);
    if (this.open.length > 0 || !this.rootSeen) refuse('unreadable-file');
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
        return this.takeStartTag(at);
    }
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
    this.elements += 1;
    if (this.elements > limits.xmlElements) refuse('too-many-cells');
    this.at = at + 1;
    const name = this.match(tagName)?.[0] ?? refuse('unreadable-file');
    const attributes = this.takeAttributes();
    const end = this.match(tagEnd) ?? refuse('unreadable-file');
    this.handlers.open(localName(name), attributes);
    if (end[1] === '/') this.handlers.close?.(localName(name));
    else if (this.open.push(name) > limits.xmlDepth) refuse('unsafe-file');
  }

  private takeAttributes(): XmlAttributes {
    if (this.xml.charAt(this.at) === '>' || this.xml.charAt(this.at) === '/') return noAttributes;
    const attributes = new Map<string, string>();
    for (let found = this.match(attribute); found; found = this.match(attribute)) {
      const [, name = '', double, single = ''] = found;
      if (attributes.has(name)) refuse('unreadable-file');
      attributes.set(name, this.decode(double ?? single));
      if (attributes.size > limits.xmlAttributes) refuse('unsafe-file');
    }
    return attributes;
  }

  private decode(text: string): string {
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
