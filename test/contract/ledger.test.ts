import { afterAll, beforeAll } from 'vitest';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { fakeCloud } from '../fakes/cloud.ts';
import { ledgerContract } from './ledger.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

ledgerContract('the fake', () => Promise.resolve(fakeCloud().connect()));
ledgerContract('the table', async () => {
  const table = await emulator.freshTable();
  return { ledger: createLedger(table), months: createMonthStore(table) };
});
