import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { hasMarksWithoutEnd } from './marks-without-end.ts';

const replacement = '\uFFFD';

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1258, composed (NFC) so that letters compare. A BOM decides; without
 * one, zero bytes mean UTF-16, and what is no UTF-8 is taken for Windows-1258, the code page of Vietnamese Windows.
 * @throws FileRefused for what is no text, or for UTF-8 with damaged letters
 */
export function decodeText(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.length > limits.textCharacters) throw new FileRefused('too-many-cells');
  if (/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text)) throw new FileRefused('unknown-format');
  if (text.includes(replacement) || hasMarksWithoutEnd(text)) throw new FileRefused('broken-text');
  return text.normalize('NFC');
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zeroBytes(bytes.subarray(0, 4096));
  if (zeros.odd > zeros.even * 2 && zeros.odd > 1) return 'utf-16le';
  if (zeros.even > zeros.odd * 2 && zeros.even > 1) return 'utf-16be';
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

/** Latin letters in UTF-16 have a zero byte each: the second of two in little endian, the first in big endian. */
function zeroBytes(bytes: Buffer): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1;
  return count;
}

/** In UTF-8 with a few damaged bytes most letters still stand; in a one-byte code page hardly any sequence is valid. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8', 0, 65_536);
  const damaged = text.split(replacement).length - 1;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return damaged === 0 || damaged * 4 < letters;
}
