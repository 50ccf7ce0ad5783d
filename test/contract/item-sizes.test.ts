import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemSize } from '../../infra/local/dynamodb/item-size.ts';
import { entryKey, type ItemKey, progressKey, slotKey } from '../../shared/aws/keys.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { keyItem, type Table } from '../../shared/aws/table.ts';
import { orderOf } from '../../shared/domain/slot.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';
import { fullDrive } from './support/full-drive.ts';
import { fullMonth } from './support/full-month.ts';
import { entry, report, slot } from './support/samples.ts';

// What an item weighs is what a write costs: one unit a started kilobyte. The files and ids are as long as real ones.

const uploadId = '018e2a4c-3b7d-7c1e-9f20-5d6a1b2c3d4e';
const object = {
  key: `reports/luc-ba/2024-03/xom-2/${uploadId}.csv`,
  versionId: '3HL4kqtJvjVBH40Nrjfkd0NqH8kxcQ2L',
};
const receivedAt = '2024-03-12T01:00:00.000Z';
const stamp = { uploadId, receivedAt, order: orderOf({ ...object, lastModified: receivedAt }) };

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

describe('the items of an accepted hamlet report', () => {
  it('take one write unit for the slot', async () => {
    const table = await emulator.freshTable();

    await createMonthStore(table).recordAccepted(slot, { ...stamp, report });

    expect(await sizeOf(table, slotKey(slot))).toBeLessThanOrEqual(1024);
  });

  it('take two write units for a slot in which everything is filled', async () => {
    const table = await emulator.freshTable();
    const months = createMonthStore(table);

    await months.recordAccepted(slot, { ...stamp, report });
    await months.recordNotAccepted(slot, { ...stamp, verdict: 'rejected' });
    await months.recordNotAccepted(slot, { ...stamp, verdict: 'late' });

    expect(await sizeOf(table, slotKey(slot))).toBeLessThanOrEqual(2048);
  });

  it('take one write unit for the ledger entry', async () => {
    const table = await emulator.freshTable();
    const stored = entry(1, { ...object, ...stamp, sha256: '0123456789abcdef'.repeat(4) });

    await createLedger(table).put(stored);

    expect(await sizeOf(table, entryKey(uploadId, object))).toBeLessThanOrEqual(1024);
  });

  it('take two write units for the progress of a commune from which everything has come', async () => {
    const table = await emulator.freshTable();

    await createMonthStore(table).putProgress('luc-ba', { sum: 1234, progress: fullMonth() });

    const size = await sizeOf(table, progressKey({ communeId: 'luc-ba', period: '2024-03' }));
    expect(size).toBeLessThanOrEqual(2048);
  });

  it('take three write units for it where the whole drive was launched, done and said', async () => {
    const table = await emulator.freshTable();
    const progress = { ...fullMonth(), drive: fullDrive() };

    await createMonthStore(table).putProgress('luc-ba', { sum: 1234, progress });

    const size = await sizeOf(table, progressKey({ communeId: 'luc-ba', period: '2024-03' }));
    expect(size).toBeLessThanOrEqual(3072);
  });
});

async function sizeOf({ client, table }: Table, key: ItemKey): Promise<number> {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyItem(key) }));
  const wire = JSON.stringify(Item, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return itemSize(JSON.parse(wire));
}
