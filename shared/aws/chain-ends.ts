import * as z from 'zod/mini';
import type { ChainEnds } from '../ports.ts';
import { number, text } from './attributes.ts';
import { chainEndKey } from './keys.ts';
import { readItem, type Table, updateItem } from './table.ts';

const endSchema = z.object({ n: z.int(), hash: z.string() });

export function createChainEnds(table: Table): ChainEnds {
  return {
    async find(scope) {
      const item = await readItem(table, chainEndKey(scope));
      return item && endSchema.parse(item);
    },
    async note(scope, { n, hash }) {
      await updateItem(table, chainEndKey(scope), {
        update: 'SET #n = :n, #hash = :hash',
        condition: 'attribute_not_exists(#n) OR #n < :n',
        names: { '#n': 'n', '#hash': 'hash' },
        values: { ':n': number(n), ':hash': text(hash) },
      });
    },
  };
}
