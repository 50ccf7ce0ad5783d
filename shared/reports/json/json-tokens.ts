import { FileRefused } from '../file-refused.ts';
import { hasMarksWithoutEnd } from '../marks-without-end.ts';

export type JsonToken =
  | { is: 'mark'; mark: '{' | '}' | '[' | ']' | ':' | ',' }
  | { is: 'string'; text: string }
  | { is: 'number'; source: string }
  | { is: 'word'; word: 'true' | 'false' | 'null' }
  | { is: 'end' };

const blanks = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const longestNumber = 400;
/** Characters that are shown around what is no JSON. */
const [shownBefore, shownBehind] = [20, 10];

/** The tokens of a JSON text (RFC 8259), one at a time and without recursion. */
export class JsonTokens {
  private readonly text: string;
  private at: number;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  next(): JsonToken {
    this.match(blanks);
    const character = this.text[this.at];
    if (character === undefined) return { is: 'end' };
    const mark = markOf(character);
    if (mark) {
      this.at += 1;
      return { is: 'mark', mark };
    }
    if (character === '"') return { is: 'string', text: this.string() };
    return this.numberOrWord();
  }

  /** Refuses the text at the last token read. */
  refuse(): never {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    const column = this.at - before.lastIndexOf('\n');
    const found = this.text.slice(Math.max(0, this.at - shownBefore), this.at + shownBehind).trim();
    throw new FileRefused('not-json', { line: String(line), column: String(column), found }, { line, column });
  }

  private numberOrWord(): JsonToken {
    const source = this.match(number);
    if (source !== '' && source.length <= longestNumber) return { is: 'number', source };
    const found = this.match(word);
    if (found === 'true' || found === 'false' || found === 'null') return { is: 'word', word: found };
    return this.refuse();
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    const text = parsedString(this.text.slice(start, end + 1)) ?? this.refuse();
    this.at = end + 1;
    // Escapes may make what the bytes did not show.
    if (hasMarksWithoutEnd(text)) throw new FileRefused('broken-text');
    return text;
  }
}

/** One string at a time, so that escapes and control characters are judged by the platform's own rules. */
function parsedString(source: string): string | undefined {
  try {
    const text: unknown = JSON.parse(source);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function markOf(character: string): '{' | '}' | '[' | ']' | ':' | ',' | undefined {
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return character;
    default:
      return undefined;
  }
}
