import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';
import { repeat } from './repeat.ts';

/** The text of a cell: paragraphs as lines, blanks and breaks as their elements say (ODF 1.3 part 3, 6.1.2). */
export class Paragraphs {
  private lines: string[] = [];
  private length = 0;
  private inParagraph = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'p' || name === 'h') {
      this.lines.push('');
      this.inParagraph = true;
    } else if (name === 's') this.add(' '.repeat(Math.min(repeat(attributes, 'text:c'), limits.cellCharacters)));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
  }

  /** In the XML itself blanks and line ends of any number are one blank. */
  text(text: string): void {
    const before = this.lines.at(-1) ?? '';
    const blank = before === '' || before.endsWith(' ') ? '' : ' ';
    this.add(text.replaceAll(/[ \t\r\n]+/g, ' ').replace(/^ /, blank));
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.inParagraph = false;
  }

  /** The whole text so far; the next one begins blank. */
  take(): string {
    const text = this.lines.join('\n');
    this.lines = [];
    this.length = 0;
    this.inParagraph = false;
    return text;
  }

  private add(text: string): void {
    if (!this.inParagraph) return;
    this.length += text.length;
    if (this.length > limits.cellCharacters) throw new FileRefused('too-many-cells');
    this.lines.push((this.lines.pop() ?? '') + text);
  }
}
