import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { placeOfUpload } from '../../shared/lambda/place-of-upload.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getReceiptEnv } from './env.ts';
import { createGetReceipt } from './get-receipt.ts';

const env = readEnv(getReceiptEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const ledger = createLedger(table);
const getReceipt = createGetReceipt({
  given: readGiven(),
  ledger,
  acts: createActStore(table),
});

const gate = createGate('get-receipt', {
  given: readGiven(),
  identity: env,
  now: () => new Date(),
  find: placeOfUpload(ledger),
});

export const handler = onHttpFile(contracts['get-receipt'], gate, ({ uploadId }) => getReceipt(uploadId));
