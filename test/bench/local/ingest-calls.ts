import type { AwsCall } from '../../../infra/local/aws/calls.ts';
import { sum } from '../statistics.ts';

/** The AWS calls that ingest made in each of its invocations, oldest first. */
export function ingestInvocations(calls: readonly AwsCall[]): AwsCall[][] {
  const own = calls.filter(({ principal }) => principal === 'ingest-report');
  return [...Map.groupBy(own, ({ requestId }) => requestId).values()];
}

export function actionsOf(calls: readonly AwsCall[]): string {
  return calls.map(({ action }) => action).join(', ');
}

const writes = new Set(['PutItem', 'UpdateItem']);
const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/**
 * Write units of an invocation. What a refused write costs is not reported: it is the item's size, which a refused put
 * carries, and which for a refused update must be given.
 */
export function writeUnits(calls: readonly AwsCall[], refusedUpdateBytes?: number): number {
  return sum(
    calls
      .filter(({ action }) => writes.has(action))
      .map(({ capacityUnits, itemBytes = refusedUpdateBytes }) => {
        if (capacityUnits !== undefined) return capacityUnits;
        if (itemBytes === undefined) throw new Error('a refused update of an item of unknown size');
        return unitsOf(itemBytes);
      }),
  );
}
