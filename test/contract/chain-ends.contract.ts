import { describe, expect, it } from 'vitest';
import type { ChainEnds } from '../../shared/ports.ts';

const one = { n: 1, hash: '1'.repeat(64) };
const two = { n: 2, hash: '2'.repeat(64) };

/** What whoever keeps the ends of the audit's chains does. */
export function chainEndsContract(name: string, newEnds: () => Promise<ChainEnds>): void {
  describe(`the ends of chains in ${name}`, () => {
    it('are unknown until one is noted, each chain by itself', async () => {
      const ends = await newEnds();

      await ends.note('luc-ba', one);

      expect(await ends.find('luc-ba')).toEqual(one);
      expect(await ends.find('dai-tu')).toBeUndefined();
    });

    it('go on with the chain and never back, whoever notes last', async () => {
      const ends = await newEnds();
      await ends.note('luc-ba', one);
      await ends.note('luc-ba', two);

      await ends.note('luc-ba', one);

      expect(await ends.find('luc-ba')).toEqual(two);
    });

    it('keep what was said of a block first', async () => {
      const ends = await newEnds();
      await ends.note('luc-ba', one);

      await ends.note('luc-ba', { ...one, hash: 'f'.repeat(64) });

      expect(await ends.find('luc-ba')).toEqual(one);
    });
  });
}
