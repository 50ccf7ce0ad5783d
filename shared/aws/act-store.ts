import * as z from 'zod/mini';
import { actSchema, type Act } from '../domain/acts/act.ts';
import type { ActStore } from '../ports.ts';
import { binary, binarySchema } from './attributes.ts';
import { pack, unpack } from './compact.ts';
import { actKey, actRange } from './keys.ts';
import { ifAbsent, keyItem, putItem, queryItems, type Table } from './table.ts';

const itemSchema = z.object({ act: binarySchema });

/** Whole acts, in a partition of their own a commune: ingestion, which reads the commune's months, reads none of them. */
export function createActStore(table: Table): ActStore {
  return {
    put: (act) => putItem(table, { ...keyItem(actKey(act)), act: binary(pack(act)) }, ifAbsent),
    async find(month) {
      const acts: Act[] = [];
      for await (const item of queryItems(table, actRange(month)))
        acts.push(unpack(itemSchema.parse(item).act, actSchema));
      return acts;
    },
  };
}
