/**
 * Text made comparable beyond what `comparable` does: without accents and marks too, because people type “Xom 7”,
 * “KHÓ KHĂN - VƯỚNG MẮC” or “khó khăn vướng mắc” and mean one thing. Digits lose leading zeros: “Xóm 07” is “Xóm 7”.
 */
export function fold(text: string): string {
  const letters = lettersOneByOne(text) ?? lettersOf(text);
  return (letters.includes('0') ? letters.replaceAll(/(^| )0+(?=\d)/g, '$1') : letters).trim();
}

export function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

/** Letters, digits and `%`; whatever stands between them is one blank. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ');
}

/** Behind these come surrogates, and letters that no Vietnamese text has. */
const known: (string | undefined)[] = Array.from({ length: 0x2200 });
/** In lower case it depends on what follows. */
const sigma = 0x3a3;

/** The same, several times as fast, where no character becomes two or depends on others; undefined where one may. */
function lettersOneByOne(text: string): string | undefined {
  let letters = '';
  let isBlank = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= known.length || code === sigma) return undefined;
    const letter = (known[code] ??= lettersOf(text.charAt(at)));
    if (letter.length > 1) return undefined;
    if (letter === ' ' && isBlank) continue;
    if (letter !== '') isBlank = letter === ' ';
    letters += letter;
  }
  return letters;
}
