import * as z from 'zod/mini';
import type { Log } from './log.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
const requestSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.optional(z.string()),
});

type Outcome = { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string };

/** What CloudFormation has done when a deployment changes it. It waits for an answer, which it is given in any case. */
export function onDeployment(log: Log, deploy: () => Promise<object>) {
  return async (event: unknown): Promise<void> => {
    const request = z.parse(requestSchema, event);
    const outcome = await outcomeOf(log, request.RequestType === 'Delete' ? nothing : deploy);
    const { StackId, RequestId, LogicalResourceId, PhysicalResourceId = LogicalResourceId } = request;
    const body = JSON.stringify({ ...outcome, StackId, RequestId, LogicalResourceId, PhysicalResourceId });
    const reply = await fetch(request.ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
    if (!reply.ok) throw new Error(`the answer to the deployment was refused with ${reply.status}`);
  };
}

const nothing = async (): Promise<object> => ({});

async function outcomeOf(log: Log, deploy: () => Promise<object>): Promise<Outcome> {
  try {
    log.info('deployed', { ...(await deploy()) });
    return { Status: 'SUCCESS' };
  } catch (error) {
    log.error('unexpected', error);
    return { Status: 'FAILED', Reason: error instanceof Error ? error.message : String(error) };
  }
}
