import type { Bilingual } from '../../shared/domain/text.ts';

export type Language = 'vi' | 'en';

const kept = 'ntm-language';

/** Vietnamese, until somebody has asked for English on this device. */
export function language(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'vi';
}

/** For whoever reads aloud or hyphenates, the page says which it is in. */
export function speak(chosen: Language): void {
  localStorage.setItem(kept, chosen);
  document.documentElement.lang = chosen;
}

/** A text in the language of the page, with what stands in braces filled in. */
export function say(text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language()].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
