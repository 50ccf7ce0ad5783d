import * as z from 'zod/mini';
import { text } from './attributes.ts';
import type { ItemKey } from './keys.ts';
import { ifAbsent, keyItem, putItem, readItem, type Table } from './table.ts';

const closedSchema = z.object({ closedAt: z.string() });

/** Marks an instant once: whoever comes second gets the first one's back. */
export async function putClosedAt(table: Table, key: ItemKey, closedAt: string): Promise<string> {
  await putItem(table, { ...keyItem(key), closedAt: text(closedAt) }, ifAbsent);
  const stored = await readClosedAt(table, key);
  if (stored === undefined) throw new Error(`${key.pk} ${key.sk}: put, but not there`);
  return stored;
}

export async function readClosedAt(table: Table, key: ItemKey): Promise<string | undefined> {
  const item = await readItem(table, key);
  return item && closedSchema.parse(item).closedAt;
}
