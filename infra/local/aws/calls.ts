/** One AWS call that reached an edge of the run. */
export interface AwsCall {
  service: 'dynamodb' | 'events' | 'kms' | 's3' | 'ses' | 'sqs';
  action: string;
  resource: string;
  /** The function's label, `operator`, or `client` for whoever holds a form or a link that a function has signed. */
  principal: string;
  /** The invocation during which it was made; undefined for an operator. */
  requestId: string | undefined;
  at: string;
  /** DynamoDB reads only. */
  consistentRead?: boolean;
  /** Size of the item that a PutItem carries, by DynamoDB's own rule: what a refused write costs is not reported. */
  itemBytes?: number;
  /** DynamoDB's consumed capacity units, where the call succeeded. */
  capacityUnits?: number;
  status?: number;
}

/**
 * Sees every call before it is carried out and after. `kill` ends the worker that made it: before, the call never
 * happens; after, its answer never arrives.
 */
export type OnCall = (call: AwsCall, phase: 'after' | 'before') => Promise<'kill' | undefined> | 'kill' | undefined;

export interface CallLog {
  readonly calls: AwsCall[];
  /** Carries a call out between the two phases; undefined where its worker was killed. */
  through<T>(made: MadeCall, carryOut: () => Promise<T>): Promise<T | undefined>;
}

export interface MadeCall {
  call: AwsCall;
  accessKeyId: string;
}

export function createCallLog(onCall: OnCall | undefined, killWorker: (accessKeyId: string) => Promise<void>): CallLog {
  const calls: AwsCall[] = [];

  async function killed({ call, accessKeyId }: MadeCall, phase: 'after' | 'before'): Promise<boolean> {
    if ((await onCall?.(call, phase)) !== 'kill') return false;
    await killWorker(accessKeyId);
    return true;
  }

  return {
    calls,
    through: async (made, carryOut) => {
      calls.push(made.call);
      if (await killed(made, 'before')) return undefined;
      const result = await carryOut();
      return (await killed(made, 'after')) ? undefined : result;
    },
  };
}
