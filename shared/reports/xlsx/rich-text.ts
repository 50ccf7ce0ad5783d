import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';

/** Puts together a text that may be split into runs of different fonts; reading aids (`rPh`) are no part of it. */
export class RichText {
  private parts = '';
  private inText = false;
  private aids = 0;

  begin(): void {
    this.parts = '';
    this.inText = false;
    this.aids = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.aids += 1;
    if (name === 't') this.inText = this.aids === 0;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.parts += text;
    if (this.parts.length > limits.cellCharacters * 2) throw new FileRefused('too-many-cells');
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.aids -= 1;
  }

  /** The whole text. */
  end(): string {
    return unescaped(this.parts);
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_')) return text;
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
