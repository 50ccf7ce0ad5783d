import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { CellContent } from '../table.ts';
import { textContent } from './cell-content.ts';
import { RichText, unescaped } from './rich-text.ts';
import { parseXml } from './xml.ts';

/** A text in one piece, as nearly all are. */
const plainText = /<si><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/si>/y;

/** The table of texts that cells point into; many cells hold the same one. A workbook may have none. */
export function readSharedStrings(part: Buffer | undefined): (CellContent | undefined)[] {
  const strings: (CellContent | undefined)[] = [];
  if (!part) return strings;
  const rich = new RichText();
  const add = (text: string): void => {
    strings.push(textContent(text));
    if (strings.length > limits.sharedStrings) throw new FileRefused('too-many-cells');
  };
  parseXml(part, {
    open: (name, attributes) => {
      if (name === 'si') rich.begin();
      else rich.open(name, attributes);
    },
    shortcut: {
      pattern: plainText,
      take: (found) => {
        if (found[0].length > limits.cellCharacters) return 0;
        add(unescaped(found[1] ?? ''));
        return 2;
      },
    },
    text: (text) => rich.text(text),
    close: (name) => {
      rich.close(name);
      if (name === 'si') add(rich.end());
    },
  });
  return strings;
}
