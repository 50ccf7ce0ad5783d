import { afterAll, beforeAll } from 'vitest';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { fakeSummaryStore } from '../fakes/summary-store.ts';
import { summaryStoreContract } from './summary-store.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

summaryStoreContract('the fake', () => Promise.resolve(fakeSummaryStore()));
summaryStoreContract('the table', async () => createSummaryStore(await emulator.freshTable()));
