import { afterAll, beforeAll } from 'vitest';
import { createOutbox } from '../../shared/aws/outbox.ts';
import { fakeOutbox } from '../fakes/outbox.ts';
import { outboxContract } from './outbox.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

outboxContract('the fake', () => Promise.resolve(fakeOutbox()));
outboxContract('the table', async () => createOutbox(await emulator.freshTable()));
