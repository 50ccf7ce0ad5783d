import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that depends on nothing but the seed and what it is asked about, in whatever order it is asked. */
export type Chance = (...about: readonly (string | number)[]) => number;

export function createChance(seed: string): Chance {
  return (...about) =>
    createHash('sha256')
      .update([seed, ...about].join('|'))
      .digest()
      .readUInt32BE(0) /
    2 ** 32;
}
