// Characters as codes: comparing them makes no strings, and a sheet has millions of them.
export const marks = {
  blank: 0x20,
  exclamation: 0x21,
  doubleQuote: 0x22,
  ampersand: 0x26,
  singleQuote: 0x27,
  slash: 0x2f,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
} as const;

/** A place in a text of XML, and what can be taken from there on. */
export class XmlCursor {
  readonly xml: string;
  at = 0;

  constructor(xml: string) {
    this.xml = xml;
  }

  /** Takes one character, if it is that one. */
  take(code: number): boolean {
    if (this.xml.charCodeAt(this.at) !== code) return false;
    this.at += 1;
    return true;
  }

  takeText(text: string): boolean {
    if (!this.xml.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  isAtTagEnd(): boolean {
    const code = this.xml.charCodeAt(this.at);
    return code === marks.greater || code === marks.slash;
  }

  /** Whether there were any. */
  skipBlanks(): boolean {
    const start = this.at;
    while (isBlank(this.xml.charCodeAt(this.at))) this.at += 1;
    return this.at > start;
  }

  /** Empty where no name begins. */
  takeName(): string {
    const start = this.at;
    let end = start;
    while (isInName(this.xml.charCodeAt(end))) end += 1;
    this.at = end;
    return this.xml.slice(start, end);
  }

  /** What stands in quotes, as it is written; undefined where it is not well formed. */
  takeQuoted(): string | undefined {
    const quote = this.xml.charCodeAt(this.at);
    if (quote !== marks.doubleQuote && quote !== marks.singleQuote) return undefined;
    const start = this.at + 1;
    let end = start;
    for (let code = this.xml.charCodeAt(end); code !== quote; code = this.xml.charCodeAt(end)) {
      if (code === marks.less || Number.isNaN(code)) return undefined;
      end += 1;
    }
    this.at = end + 1;
    return this.xml.slice(start, end);
  }
}

/** Production 3 of XML 1.0. */
function isBlank(code: number): boolean {
  return code === marks.blank || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Beyond the end of a text the code is NaN, which is in no name. */
function isInName(code: number): boolean {
  if (code > marks.question) return true;
  return code > marks.exclamation && !endsName(code);
}

function endsName(code: number): boolean {
  if (code >= marks.less) return true;
  return code === marks.slash || code === marks.doubleQuote || code === marks.ampersand || code === marks.singleQuote;
}
