import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getReceiptEnv } from './env.ts';
import { createGetReceipt } from './get-receipt.ts';

const env = readEnv(getReceiptEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getReceipt = createGetReceipt({
  given: readGiven(),
  ledger: createLedger(table),
  acts: createActStore(table),
});

export const handler = onHttpFile(contracts['get-receipt'], createLog('get-receipt'), ({ uploadId }) =>
  getReceipt(uploadId),
);
