import { afterAll, beforeAll } from 'vitest';
import { tableKeys } from '../../shared/aws/keys.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { fakeQuotas } from '../fakes/quotas.ts';
import { quotasContract } from './quotas.contract.ts';
import { startTableEmulator, type TableEmulator } from './support/emulated-table.ts';

let emulator: TableEmulator;
beforeAll(async () => {
  emulator = await startTableEmulator();
});
afterAll(() => emulator.stop());

quotasContract('the fake', () => Promise.resolve(fakeQuotas()));
quotasContract('the table', async () => createQuotas(await emulator.freshTable([tableKeys.partition])));
