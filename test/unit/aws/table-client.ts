import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import type { Table } from '../../../shared/aws/table.ts';

/** A table that answers as if it were empty and takes every write; a test says where it does otherwise. */
export function mockTable() {
  const client = new DynamoDBClient({ region: 'ap-southeast-1' });
  const mock = mockClient(client);
  mock.on(GetItemCommand).resolves({});
  mock.on(QueryCommand).resolves({ Items: [] });
  mock.on(BatchGetItemCommand).resolves({ Responses: {} });
  mock.on(PutItemCommand).resolves({});
  mock.on(UpdateItemCommand).resolves({});
  const table: Table = { client, table: 'progress' };
  return { mock, table };
}
