import * as z from 'zod/mini';
import { actSchema, type Act } from '../domain/acts/act.ts';
import type { ActStore } from '../ports.ts';
import { binary, binarySchema } from './attributes.ts';
import { pack, unpack } from './compact.ts';
import { actKey, actOfKey, actRange, actsBetween, actsRange, tableKeys, type KeyRange } from './keys.ts';
import { ifAbsent, keyItem, putItem, queryItems, type Table } from './table.ts';

const itemSchema = z.object({ act: binarySchema });
const sortSchema = z.object({ sk: z.string() });

/** Whole acts, in a partition of their own a commune: ingestion, which reads the commune's months, reads none of them. */
export function createActStore(table: Table): ActStore {
  return {
    put: (act) => putItem(table, { ...keyItem(actKey(act)), act: binary(pack(act)) }, ifAbsent),
    find: (month) => readActs(table, actRange(month)),
    findBetween: (communeId, months) => readActs(table, actsBetween(communeId, months)),
    async findKeys(communeId) {
      const keys: Awaited<ReturnType<ActStore['findKeys']>> = [];
      for await (const item of queryItems(table, actsRange(communeId), { attributes: [tableKeys.sort] }))
        keys.push({ communeId, ...actOfKey(sortSchema.parse(item).sk) });
      return keys;
    },
  };
}

async function readActs(table: Table, range: KeyRange): Promise<Act[]> {
  const acts: Act[] = [];
  for await (const item of queryItems(table, range)) acts.push(unpack(itemSchema.parse(item).act, actSchema));
  return acts;
}
