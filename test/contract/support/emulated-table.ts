import { once } from 'node:events';
import type { Server } from 'node:http';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableKeys } from '../../../shared/aws/keys.ts';
import type { Table } from '../../../shared/aws/table.ts';

/** DynamoDB in memory, on a port of its own. */
export interface TableEmulator {
  /** A table that nobody else writes to. */
  freshTable: (keys?: readonly string[]) => Promise<Table>;
  stop: () => Promise<void>;
}

export async function startTableEmulator(): Promise<TableEmulator> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let tables = 0;
  return {
    async freshTable(keys = [tableKeys.partition, tableKeys.sort]) {
      tables += 1;
      const table = `table-${tables}`;
      await createTable(client, table, keys);
      // A moment after it was made it is still being made, to whoever is quick.
      await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.01, maxDelay: 0.1 }, { TableName: table });
      return { client, table };
    },
    async stop() {
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function createTable(client: DynamoDBClient, table: string, keys: readonly string[]): Promise<unknown> {
  return client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
    }),
  );
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
