import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { Runs, type RunKind } from '../runs.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';
import { repeat } from './repeat.ts';

/** The text of a cell: paragraphs as lines, blanks and breaks as their elements say (ODF 1.3 part 3, 6.1.2). */
export class Paragraphs {
  private lines: Runs[] = [];
  /** Of the spans that are open, from the outside in. */
  private kinds: RunKind[] = [];
  private length = 0;
  private inParagraph = false;
  private readonly textStyles: ReadonlyMap<string, RunKind>;

  constructor(textStyles: ReadonlyMap<string, RunKind>) {
    this.textStyles = textStyles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'p' || name === 'h') {
      this.lines.push(new Runs());
      this.inParagraph = true;
    } else if (name === 'span') this.kinds.push(this.kindOf(attributes.get('text:style-name')));
    else if (name === 's') this.add(' '.repeat(Math.min(repeat(attributes, 'text:c'), limits.cellCharacters)));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
  }

  /** In the XML itself blanks and line ends of any number are one blank. */
  text(text: string): void {
    const before = this.lines.at(-1)?.last ?? '';
    const blank = before === '' || before === ' ' ? '' : ' ';
    this.add(text.replaceAll(/[ \t\r\n]+/g, ' ').replace(/^ /, blank));
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.inParagraph = false;
    if (name === 'span') this.kinds.pop();
  }

  /** The whole text so far; the next one begins blank. */
  take(): string {
    const text = this.lines.map((line) => line.text).join('\n');
    this.lines = [];
    this.kinds = [];
    this.length = 0;
    this.inParagraph = false;
    return text;
  }

  private kindOf(style: string | undefined): RunKind {
    const around = this.kinds.at(-1) ?? 'plain';
    return around === 'struck' ? around : (this.textStyles.get(style ?? '') ?? around);
  }

  private add(text: string): void {
    if (!this.inParagraph) return;
    this.length += text.length;
    if (this.length > limits.cellCharacters) throw new FileRefused('too-many-cells');
    this.lines.at(-1)?.add(text, this.kinds.at(-1) ?? 'plain');
  }
}
