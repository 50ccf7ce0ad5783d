import { FileRefused } from '../file-refused.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const longestReference = 10;

/**
 * The five entities of XML and character references, of which no more than `atMost` are decoded.
 * Any other entity would need a DOCTYPE, which is refused.
 */
export function decodeEntities(text: string, atMost: number): { text: string; count: number } {
  let decoded = '';
  let from = 0;
  let count = 0;
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', from)) {
    const end = text.indexOf(';', start);
    if (end < 0 || end - start > longestReference) throw new FileRefused('unreadable-file');
    decoded += text.slice(from, start) + decode(text.slice(start + 1, end));
    from = end + 1;
    count += 1;
    if (count > atMost) throw new FileRefused('too-many-cells');
  }
  return { text: count === 0 ? text : decoded + text.slice(from), count };
}

function decode(reference: string): string {
  const character = reference.startsWith('#') ? characterOf(reference) : named.get(reference);
  if (character === undefined) throw new FileRefused('unreadable-file');
  return character;
}

function characterOf(reference: string): string | undefined {
  if (!/^#(\d+|x[0-9a-f]+)$/i.test(reference)) return undefined;
  const isHex = reference.charAt(1).toLowerCase() === 'x';
  const code = isHex ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Production 2 of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true;
  return (
    (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}
