import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { itemSize } from '../../../infra/local/dynamodb/item-size.ts';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { slotKey } from '../../../shared/aws/keys.ts';
import { keyItem, type Table } from '../../../shared/aws/table.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { place } from './land-report.ts';

/** The run's one table, as an operator reaches it. */
export function tableOf({ awsUrl, operator, model }: LocalRun): Table {
  const { region, ...credentials } = operator;
  return {
    client: new DynamoDBClient({ endpoint: awsUrl, region, credentials }),
    table: must(model.tables[0]).name,
  };
}

/** Size of a slot's item by DynamoDB's rule. */
export async function slotBytes(run: LocalRun, unitId: string): Promise<number> {
  const { client, table } = tableOf(run);
  const key = keyItem(slotKey({ ...place, unitId }));
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
  // As it goes over the wire, where bytes are base64.
  const base64 = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  return itemSize(JSON.parse(JSON.stringify(Item, base64)));
}
