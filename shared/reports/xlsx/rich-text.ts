import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { Runs, type RunKind } from '../runs.ts';
import type { XmlAttributes } from './xml.ts';

/** Puts together a text that may be split into runs of different fonts; reading aids (`rPh`) are no part of it. */
export class RichText {
  private runs = new Runs();
  private length = 0;
  private kind: RunKind = 'plain';
  private inText = false;
  private aids = 0;

  begin(): void {
    this.runs = new Runs();
    this.length = 0;
    this.kind = 'plain';
    this.inText = false;
    this.aids = 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.kind = 'plain';
    else if (this.kind !== 'struck') this.kind = kindGiven(name, attributes) ?? this.kind;
    if (name === 'rPh') this.aids += 1;
    if (name === 't') this.inText = this.aids === 0;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.runs.add(text, this.kind);
    this.length += text.length;
    if (this.length > limits.cellCharacters * 2) throw new FileRefused('too-many-cells');
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.aids -= 1;
  }

  /** The whole text. */
  end(): string {
    return unescaped(this.runs.text);
  }
}

/** What a property of a run makes of it (ECMA-376 part 1, 18.4.10 and 18.4.14). */
function kindGiven(name: string, attributes: XmlAttributes): RunKind | undefined {
  const value = attributes.get('val') ?? '';
  if (name === 'strike') return ['0', 'false'].includes(value) ? undefined : 'struck';
  return name === 'vertAlign' && value !== 'baseline' ? 'raised' : undefined;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_')) return text;
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
