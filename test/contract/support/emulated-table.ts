import { once } from 'node:events';
import type { Server } from 'node:http';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableKeys } from '../../../shared/aws/keys.ts';
import type { Table } from '../../../shared/aws/table.ts';

/** DynamoDB in memory, on a port of its own. */
export interface TableEmulator {
  /** A table that nobody else writes to. */
  freshTable: () => Promise<Table>;
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
    async freshTable() {
      tables += 1;
      const table = `table-${tables}`;
      await createTable(client, table);
      return { client, table };
    },
    async stop() {
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function createTable(client: DynamoDBClient, table: string): Promise<unknown> {
  return client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: tableKeys.partition, AttributeType: 'S' },
        { AttributeName: tableKeys.sort, AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: tableKeys.partition, KeyType: 'HASH' },
        { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
      ],
    }),
  );
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
