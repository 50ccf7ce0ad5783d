import * as z from 'zod/mini';
import type { AwsCall } from '../aws/calls.ts';
import { byTarget, type JsonRequest, type JsonService } from '../aws/json-edge.ts';
import type { Wish } from '../iam/is-allowed.ts';
import { account, region } from '../template/places.ts';
import { itemSize } from './item-size.ts';
import type { Tables } from './tables.ts';

const inputSchema = z.looseObject({
  TableName: z.optional(z.string()),
  IndexName: z.optional(z.string()),
  RequestItems: z.optional(z.record(z.string(), z.unknown())),
  ConsistentRead: z.optional(z.boolean()),
  ReturnConsumedCapacity: z.optional(z.string()),
  Item: z.optional(z.unknown()),
});
const capacity = z.object({ CapacityUnits: z._default(z.number(), 0) });
const outputSchema = z.looseObject({ ConsumedCapacity: z.optional(z.union([capacity, z.array(capacity)])) });

// A request is asked three times what it says: what it wishes for, what is recorded of it, and to be carried out.
const inputs = new WeakMap<JsonRequest, z.infer<typeof inputSchema>>();

function inputOf(request: JsonRequest): z.infer<typeof inputSchema> {
  const input = inputs.get(request) ?? inputSchema.parse(JSON.parse(request.body));
  inputs.set(request, input);
  return input;
}

const reads = new Set(['GetItem', 'Query', 'Scan']);

export function dynamodbService(tables: Tables): JsonService {
  return {
    name: 'dynamodb',
    actionOf: byTarget('DynamoDB_20120810'),
    contentType: 'application/x-amz-json-1.0',
    wishes,
    facts,
    handle,
  };

  /** Asks for the capacity in any case, so that the record has it, and hands on only what the caller asked for. */
  async function handle(request: JsonRequest, call: AwsCall): ReturnType<JsonService['handle']> {
    const input = inputOf(request);
    const reply = await tables.handle(request.action, JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
    if (reply.status !== 200) return reply;
    const { ConsumedCapacity: consumed, ...output } = outputSchema.parse(JSON.parse(reply.body));
    const units = [consumed ?? []].flat().reduce((sum, each) => sum + each.CapacityUnits, 0);
    if (consumed !== undefined) call.capacityUnits = units;
    const asked = input.ReturnConsumedCapacity !== undefined && input.ReturnConsumedCapacity !== 'NONE';
    return asked ? reply : { status: 200, body: JSON.stringify(output) };
  }
}

function wishes(request: JsonRequest): Wish[] {
  const { TableName, IndexName, RequestItems } = inputOf(request);
  const names = TableName === undefined ? Object.keys(RequestItems ?? {}) : [TableName];
  const index = IndexName === undefined ? '' : `/index/${IndexName}`;
  return names.map((name) => ({
    action: `dynamodb:${request.action}`,
    resource: `arn:aws:dynamodb:${region}:${account}:table/${name}${index}`,
  }));
}

function facts(request: JsonRequest): Partial<AwsCall> {
  const { action } = request;
  const input = inputOf(request);
  return {
    ...(reads.has(action) && { consistentRead: input.ConsistentRead ?? false }),
    ...(action === 'PutItem' && input.Item !== undefined && { itemBytes: itemSize(input.Item) }),
  };
}
