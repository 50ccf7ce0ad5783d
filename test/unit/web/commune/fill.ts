import type { Words } from '../../../../web/commune/words.ts';

/** As the page says it in Vietnamese. */
export function fill(words: Words | undefined): string | undefined {
  return words?.text.vi.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(words.values?.[name] ?? whole));
}
