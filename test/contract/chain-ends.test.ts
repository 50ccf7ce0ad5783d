import { afterAll, beforeAll } from 'vitest';
import { createChainEnds } from '../../shared/aws/chain-ends.ts';
import { fakeChainEnds } from '../fakes/chain-ends.ts';
import { chainEndsContract } from './chain-ends.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

chainEndsContract('the fake', () => Promise.resolve(fakeChainEnds()));
chainEndsContract('the table', async () => createChainEnds(await emulator.freshTable()));
