import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { bindServer, type BoundServer } from '../http/server.ts';
import type { DeploymentModel } from '../template/model/deployments.ts';

type Invoke = (functionName: string, event: unknown) => Promise<unknown>;

const answerSchema = z.object({ Status: z.enum(['SUCCESS', 'FAILED']), Reason: z.optional(z.string()) });

export async function deployAll(models: readonly DeploymentModel[], invoke: Invoke): Promise<void> {
  for (const model of models) await deploy(model, invoke);
}

/** What CloudFormation does of a deployment with what a function does: it asks, and waits for the answer at an address of its own. */
async function deploy({ functionName, logicalId, properties }: DeploymentModel, invoke: Invoke): Promise<void> {
  const server = await bindServer(0);
  try {
    const answered = answerAt(server);
    await invoke(functionName, {
      RequestType: 'Create',
      ResponseURL: `${server.url}/answer`,
      StackId: 'local',
      RequestId: randomUUID(),
      LogicalResourceId: logicalId,
      ResourceType: 'Custom::PublishedPages',
      ResourceProperties: properties,
    });
    const { Status, Reason } = answerSchema.parse(JSON.parse(await answered));
    if (Status === 'FAILED') throw new Error(`${logicalId}: ${Reason ?? 'no reason'}`);
  } finally {
    await server.close();
  }
}

function answerAt(server: BoundServer): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  server.answerWith({
    maxBodyBytes: 4096,
    answer: async ({ body }) => {
      resolve(body.toString());
      return { status: 200 };
    },
    tooLarge: () => ({ status: 413 }),
    failed: () => ({ status: 500 }),
  });
  return promise;
}
