import type { Random } from '../random.ts';

/** One way to spoil a file. It leaves alone what it cannot spoil. */
export type Operation = (bytes: Buffer, random: Random) => Uint8Array;
export type Operations = Readonly<Record<string, Operation>>;

/** Numbers at which counts, lengths and offsets go wrong. */
const borders = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000];
const marks = [0xfffffffd, 0xfffffffe, 0xffffffff];

export function oddNumber(random: Random): number {
  return random.chance(0.7) ? random.pick([...borders, ...marks]) : random.below(0x1_0000_0000);
}

/** Writes it in two or four bytes, as far as there is room. */
export function writeNumber(bytes: Buffer, at: number, { value, width }: { value: number; width: 2 | 4 }): void {
  if (at < 0 || at + width > bytes.length) return;
  if (width === 2) bytes.writeUInt16LE(value & 0xffff, at);
  else bytes.writeUInt32LE(value, at);
}

export function times(random: Random, most: number, act: () => void): void {
  for (let left = 1 + random.below(most); left > 0; left -= 1) act();
}
