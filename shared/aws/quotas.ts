import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Quotas } from '../ports.ts';
import { number, text } from './attributes.ts';
import { tableKeys } from './keys.ts';
import type { Table } from './table.ts';

/** Longer nobody waits to be counted. */
const patienceMs = 1000;

/** Counters in a table of their own, each under a key that names its time: so nothing depends on when an item goes. */
export function createQuotas({ client, table }: Table): Quotas {
  return {
    async take({ key, most, until }) {
      const count = new UpdateItemCommand({
        TableName: table,
        Key: { [tableKeys.partition]: text(key) },
        UpdateExpression: 'ADD #n :one SET #expiresAt = :until',
        ConditionExpression: 'attribute_not_exists(#n) OR #n < :most',
        ExpressionAttributeNames: { '#n': 'n', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: {
          ':one': number(1),
          ':most': number(most),
          ':until': number(Math.ceil(until.getTime() / 1000)),
        },
      });
      try {
        await client.send(count, { abortSignal: AbortSignal.timeout(patienceMs) });
        return 'taken';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'used-up';
        throw error;
      }
    },
  };
}
