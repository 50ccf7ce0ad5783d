import { Runs, type RunKind } from '../runs.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';
import { isOn, kindGiven } from './properties.ts';

/** Characters that are elements of their own. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

interface Hidden {
  byParagraph: boolean;
  byStyle: boolean;
  byItself: boolean | undefined;
}

/** The text of one paragraph, put together from runs of different fonts. */
export class Paragraph {
  private readonly runs = new Runs();
  private kind: RunKind = 'plain';
  private inRun = false;
  private inText = false;
  private readonly hiddenStyles: ReadonlySet<string>;
  /** Hidden by the style of the paragraph, by that of the run, and by the run itself, if it says so. */
  private hidden: Hidden = { byParagraph: false, byStyle: false, byItself: undefined };

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.hiddenStyles = hiddenStyles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.setRun(true);
    else if (name === 't') this.inText = true;
    // Outside a run it hides the paragraph's mark alone.
    else if (name === 'vanish' && this.inRun) this.hidden.byItself = isOn(attributes);
    else if (name === 'rStyle' && this.inRun) this.hidden.byStyle = this.isHiding(attributes);
    else if (name === 'pStyle') this.hidden.byParagraph = this.isHiding(attributes);
    else if (this.inRun) this.openInRun(name, attributes);
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
    return this.runs.text.split('\n').filter((line) => line.trim() !== '');
  }

  private openInRun(name: string, attributes: XmlAttributes): void {
    if (this.kind !== 'struck') this.kind = kindGiven(name, attributes) ?? this.kind;
    this.add(characters.get(name) ?? '');
  }

  private setRun(inRun: boolean): void {
    this.inRun = inRun;
    this.kind = 'plain';
    this.hidden.byStyle = false;
    this.hidden.byItself = undefined;
  }

  private isHiding(attributes: XmlAttributes): boolean {
    return this.hiddenStyles.has(attributes.get('w:val') ?? '');
  }

  /** What both styles hide is shown again (ECMA-376 part 1, 17.7.3). */
  private get isHidden(): boolean {
    return this.hidden.byItself ?? this.hidden.byParagraph !== this.hidden.byStyle;
  }

  private add(text: string): void {
    if (!this.isHidden) this.runs.add(text, this.kind);
  }
}
