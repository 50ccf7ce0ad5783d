import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { RichText } from './rich-text.ts';
import { parseXml } from './xml.ts';

/** The table of texts that cells point into. A workbook may have none. */
export function readSharedStrings(part: Buffer | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  const rich = new RichText();
  parseXml(part, {
    open: (name) => {
      if (name === 'si') rich.begin();
      else rich.open(name);
    },
    text: (text) => rich.text(text),
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.end());
      if (strings.length > limits.sharedStrings) throw new FileRefused('too-many-cells');
    },
  });
  return strings;
}
