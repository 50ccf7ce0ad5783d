import * as z from 'zod/mini';
import { compareOrders, type ObjectVersion, type SlotKey } from '../domain/slot.ts';
import { uploadIdOf } from '../domain/upload-id.ts';
import type { Ledger, LedgerMark } from '../ports.ts';
import { orderSchema } from './attributes.ts';
import { readItems } from './batch-read.ts';
import { entryKey, type ItemKey, slotKey, tableKeys, ticketKey, uploadRange } from './keys.ts';
import { entryItem, markSchema, readEntry, readTicket, ticketItem } from './ledger-items.ts';
import { ifAbsent, putItem, queryItems, readItem, type Table } from './table.ts';

const { partition, sort } = tableKeys;
const acceptedOrderSchema = z.object({ accepted: z.optional(z.object({ order: orderSchema })) });

/** Verdicts and tickets, a partition an upload. */
export function createLedger(table: Table): Ledger {
  return {
    has: async (object) => (await readItem(table, keyOfVersion(object), [partition])) !== undefined,
    findMarks: (objects) => findMarks(table, objects),
    put: (entry) => putItem(table, entryItem(entry), ifAbsent),
    findEntries: async (objects) => (await readItems(table, objects.map(keyOfVersion))).map(readEntry),
    async putTicket(ticket) {
      await putItem(table, ticketItem(ticket));
    },
    findUpload: (uploadId) => findUpload(table, uploadId),
    currentOrder: (slot) => currentOrder(table, slot),
  };
}

const keyOfVersion = (object: ObjectVersion): ItemKey => entryKey(uploadIdOf(object), object);

async function findMarks(table: Table, objects: ObjectVersion[]): Promise<LedgerMark[]> {
  const asked = new Map(objects.map((object) => [path(keyOfVersion(object)), object]));
  const found = await readItems(table, objects.map(keyOfVersion), [partition, sort, 'verdict', 'order']);
  return found.flatMap((item) => {
    const { verdict, order, ...key } = markSchema.parse(item);
    const object = asked.get(path(key));
    return object
      ? [{ key: object.key, versionId: object.versionId, uploadId: uploadIdOf(object), verdict, order }]
      : [];
  });
}

const path = ({ pk, sk }: ItemKey): string => `${pk}\n${sk}`;

async function findUpload(table: Table, uploadId: string): ReturnType<Ledger['findUpload']> {
  const upload: Awaited<ReturnType<Ledger['findUpload']>> = { ticket: undefined, entries: [] };
  const ticketSk = ticketKey(uploadId).sk;
  for await (const item of queryItems(table, uploadRange(uploadId))) {
    if (item[sort] === ticketSk) upload.ticket = readTicket(item);
    else upload.entries.push(readEntry(item));
  }
  upload.entries.sort((a, b) => compareOrders(a.order, b.order));
  return upload;
}

async function currentOrder(table: Table, slot: SlotKey): Promise<string | undefined> {
  const item = await readItem(table, slotKey(slot), ['accepted.order']);
  return item && acceptedOrderSchema.parse(item).accepted?.order;
}
