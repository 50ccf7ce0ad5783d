import * as z from 'zod/mini';

/** What a user reads: Vietnamese first, English beside it. */
export const bilingualSchema = z.object({ vi: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;

/**
 * Text as people type it, made comparable: composed (NFC), lower case, one blank between words, no mark at its ends.
 * Phones and Macs send decomposed letters and non-breaking blanks; a reader must not see a difference.
 */
export function comparable(text: string): string {
  return withoutEdges(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, ' '),
  );
}

const edges = new Set(' .:;,*-');

/** No pattern: one for the end would take time by the square of a long run of marks that is not at the end. */
function withoutEdges(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && edges.has(text.charAt(from))) from += 1;
  while (to > from && edges.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Cut to `length` characters, an ellipsis showing that something was cut. Used for what a message quotes from a file. */
export function excerpt(text: string, length = 80): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** “xã Lục Ba” of “Xã Lục Ba”: what a unit is, is a common noun within a sentence. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
