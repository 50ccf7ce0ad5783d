import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, plainItem } from './attributes.ts';
import type { ItemKey } from './keys.ts';
import { keyItem, project, type Table } from './table.ts';

const MAX_KEYS = 100;
const MAX_ROUNDS = 6;
const FIRST_WAIT_MS = 25;

/** The items there are of the keys, in no order, strongly consistent. The same key twice is one key. */
export async function readItems(
  table: Table,
  keys: ItemKey[],
  attributes?: string[],
): Promise<Record<string, unknown>[]> {
  const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  const found: Record<string, unknown>[] = [];
  for (let at = 0; at < distinct.length; at += MAX_KEYS) {
    const batch = distinct.slice(at, at + MAX_KEYS).map(keyItem);
    found.push(...(await readBatch(table, batch, attributes)));
  }
  return found;
}

/** The table may leave keys over (16 MB an answer, or too busy): they are asked for again, each round later. */
async function readBatch(
  { client, table }: Table,
  keys: Item[],
  attributes?: string[],
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let left = keys;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (round > 0) await wait(FIRST_WAIT_MS * 2 ** (round - 1));
    const request = { Keys: left, ConsistentRead: true, ...project(attributes) };
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: request } }));
    found.push(...(answer.Responses?.[table] ?? []).map(plainItem));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    if (left.length === 0) return found;
  }
  throw new Error(`the table left ${left.length} of ${keys.length} keys unread after ${MAX_ROUNDS} rounds`);
}
