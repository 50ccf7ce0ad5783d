import { afterAll, beforeAll } from 'vitest';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { fakeMonthStore } from '../fakes/month-store.ts';
import { monthStoreContract } from './month-store.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

monthStoreContract('the fake', () => Promise.resolve(fakeMonthStore()));
monthStoreContract('the table', async () => createMonthStore(await emulator.freshTable()));
