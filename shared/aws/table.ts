import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Written } from '../ports.ts';
import { type Item, plainItem, text } from './attributes.ts';
import { type ItemKey, type KeyRange, tableKeys } from './keys.ts';

/** The table and the way to it. */
export interface Table {
  client: DynamoDBClient;
  table: string;
}

/** A condition or an update, with the names (`#x`) and values (`:x`) that stand in it. */
export interface Expression {
  names?: Record<string, string>;
  values?: Item;
  condition?: string;
  update?: string;
}

export const keyItem = ({ pk, sk }: ItemKey): Item => ({
  [tableKeys.partition]: text(pk),
  [tableKeys.sort]: text(sk),
});

/** Strongly consistent, as every read of the table is: a report that was just written must be seen. */
export async function readItem(
  { client, table }: Table,
  key: ItemKey,
  attributes?: string[],
): Promise<Record<string, unknown> | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true, ...project(attributes) }),
  );
  return Item && plainItem(Item);
}

/** The items of a range, page by page, strongly consistent, lowest key first unless `newestFirst`. */
export async function* queryItems(
  { client, table }: Table,
  range: KeyRange,
  options: { newestFirst?: boolean; limit?: number; attributes?: string[] } = {},
): AsyncGenerator<Record<string, unknown>> {
  const projection = project(options.attributes);
  let start: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': text(range.pk), ':from': text(range.from), ':to': text(range.to) },
        ScanIndexForward: options.newestFirst !== true,
        Limit: options.limit,
        ExclusiveStartKey: start,
        ...projection,
        ExpressionAttributeNames: {
          '#pk': tableKeys.partition,
          '#sk': tableKeys.sort,
          ...projection.ExpressionAttributeNames,
        },
      }),
    );
    for (const item of page.Items ?? []) yield plainItem(item);
    start = page.LastEvaluatedKey;
  } while (start);
}

export function putItem({ client, table }: Table, item: Item, expression: Expression = {}): Promise<Written> {
  return written(
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: item,
        ConditionExpression: expression.condition,
        ExpressionAttributeNames: expression.names,
        ExpressionAttributeValues: expression.values,
      }),
    ),
  );
}

/** Names of key attributes are no reserved words, so this condition needs no placeholder. */
export const ifAbsent: Expression = { condition: `attribute_not_exists(${tableKeys.partition})` };

export function updateItem({ client, table }: Table, key: ItemKey, expression: Expression): Promise<Written> {
  return written(
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyItem(key),
        UpdateExpression: expression.update,
        ConditionExpression: expression.condition,
        ExpressionAttributeNames: expression.names,
        ExpressionAttributeValues: expression.values,
      }),
    ),
  );
}

/** Attributes by path (`a.b`), every part behind a placeholder because many good names are reserved words. */
export function project(attributes: string[] | undefined): {
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
} {
  if (!attributes) return {};
  const names = attributes.flatMap((path) => path.split('.'));
  return {
    ProjectionExpression: attributes.map((path) => path.replaceAll(/[^.]+/g, '#$&')).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
}

/** A condition that does not hold is an answer; everything else, throttling too, is for the caller's retry. */
async function written(write: Promise<unknown>): Promise<Written> {
  try {
    await write;
    return 'written';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'refused';
    throw error;
  }
}
