/** What Excel does not let a sheet be called by. */
const forbidden = /[[\]:*?/\\]/g;
const longest = 31;

/** The names as they are, as far as Excel takes them; of two that differ only in their capitals the second gets a number. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const plain = allowed(name);
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = numbered(plain, number);
    taken.add(free.toLowerCase());
    return free;
  });
}

function allowed(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(forbidden, ' ')
    .slice(0, longest);
  return (
    plain
      .toWellFormed()
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Trang'
  );
}

function numbered(name: string, number: number): string {
  const suffix = ` (${number})`;
  return name.slice(0, longest - suffix.length).toWellFormed() + suffix;
}
