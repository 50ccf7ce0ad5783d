/**
 * Text made comparable beyond what `comparable` does: without accents and marks too, because people type “Xom 7”,
 * “KHÓ KHĂN - VƯỚNG MẮC” or “khó khăn vướng mắc” and mean one thing. Digits lose leading zeros: “Xóm 07” is “Xóm 7”.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .replaceAll(/(^| )0+(?=\d)/g, '$1')
    .trim();
}

export function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}
