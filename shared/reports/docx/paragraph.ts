import type { XmlAttributes } from '../xlsx/xml.ts';
import { isOn } from './properties.ts';

/** Characters that are elements of their own. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** The text of one paragraph, put together from runs of different fonts. */
export class Paragraph {
  private parts = '';
  private inRun = false;
  private inText = false;
  private isHidden = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.setRun(true);
    else if (name === 't') this.inText = true;
    // Outside a run it hides the paragraph's mark alone.
    else if (name === 'vanish') this.isHidden = this.inRun && isOn(attributes);
    else if (this.inRun) this.add(characters.get(name) ?? '');
  }

  text(text: string): void {
    if (this.inText) this.add(text);
  }

  close(name: string): void {
    if (name === 'r') this.setRun(false);
    else if (name === 't') this.inText = false;
  }

  /** A break within a paragraph ends a line for its reader. */
  lines(): string[] {
    return this.parts.split('\n').filter((line) => line.trim() !== '');
  }

  private setRun(inRun: boolean): void {
    this.inRun = inRun;
    this.isHidden = false;
  }

  private add(text: string): void {
    if (!this.isHidden) this.parts += text;
  }
}
