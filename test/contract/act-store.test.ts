import { afterAll, beforeAll } from 'vitest';
import { createActStore } from '../../shared/aws/act-store.ts';
import { fakeActStore } from '../fakes/act-store.ts';
import { actStoreContract } from './act-store.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

actStoreContract('the fake', () => Promise.resolve(fakeActStore()));
actStoreContract('the table', async () => createActStore(await emulator.freshTable()));
