import type { ObjectVersion } from './slot.ts';
import { objectHash } from './upload-id.ts';

/**
 * The quasigroup of H. Michael Damm's check digit (doctoral thesis, Marburg 2004): it notices every digit that was
 * misheard and every two neighbours that were swapped.
 */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const numbers = 100_000_000n;

/**
 * The number of a receipt, to be read aloud in three groups: `482-071-936`. Made of the object version alone, so that
 * whoever has the file's place in the store has its number. Eight digits and a check digit: of a commune's 60 files of a
 * month any two share one with odds of 1 to 56,000, of its 1,000 files of a year with 1 to 200; it is looked for in one
 * month's list, and no right hangs on it.
 */
export function receiptNumber(object: ObjectVersion): string {
  const digits = String(BigInt(`0x${objectHash(object)}`) % numbers).padStart(8, '0');
  return grouped(digits + String(checkDigit(digits)));
}

/** A number as somebody read it out or typed it, in groups or not; undefined where a digit is wrong. */
export function heardReceiptNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{9}$/.test(digits) && checkDigit(digits) === 0 ? grouped(digits) : undefined;
}

/** Of digits with their check digit 0. */
function checkDigit(digits: string): number {
  return Array.from(digits).reduce((interim, digit) => Number(quasigroup[interim]?.[Number(digit)]), 0);
}

function grouped(digits: string): string {
  return digits.replaceAll(/\d{3}(?=\d)/g, '$&-');
}
