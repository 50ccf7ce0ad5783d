import { SaxesParser } from 'saxes';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';

export interface XmlHandlers {
  /** `name` and the attributes' names come without prefix: some writers put `x:` before every element. */
  open: (name: string, attributes: XmlAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Without a prototype, so that an attribute may be called anything. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

const chunkBytes = 65_536;

/**
 * Parses a part, feeding it by and by.
 * @throws FileRefused for XML that is not well formed, nests or repeats without measure, or has a DOCTYPE (entities
 * that expand without end are declared there, and no spreadsheet has one)
 */
export function parseXml(part: Buffer, handlers: XmlHandlers): void {
  const parser = guardedParser(handlers);
  const decoder = new TextDecoder(encodingOf(part), { fatal: true });
  try {
    for (let at = 0; at < part.length; at += chunkBytes) {
      parser.write(decoder.decode(part.subarray(at, at + chunkBytes), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    // The decoder's own error for bytes that are no text.
    if (error instanceof TypeError && 'code' in error) throw new FileRefused('unreadable-file');
    throw error;
  }
}

function guardedParser({ open, text, close }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => refuse('unreadable-file'));
  parser.on('doctype', () => refuse('unsafe-file'));
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > limits.xmlDepth) refuse('unsafe-file');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.xmlAttributes) refuse('unsafe-file');
  });
  parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  return parser;
}

function refuse(code: 'unreadable-file' | 'unsafe-file'): never {
  throw new FileRefused(code);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
}
