import { jsonEdge } from '../aws/json-edge.ts';
import { deployAll } from '../cloudfront/deploy.ts';
import { distribution } from '../cloudfront/distribution.ts';
import { createPageFiles } from '../cloudfront/page-files.ts';
import { dynamodbService } from '../dynamodb/dynamodb-service.ts';
import { eventsService } from '../events/events-service.ts';
import { httpApi } from '../http/api.ts';
import { kmsService } from '../kms/kms-service.ts';
import { createMacKeys } from '../kms/mac-keys.ts';
import type { Handler } from '../http/server.ts';
import { s3Edge } from '../s3/edge.ts';
import { sesService } from '../ses/ses-service.ts';
import { sqsService } from '../sqs/sqs-service.ts';
import { createAccess } from './access.ts';
import type { Backends, Foundation } from './backends.ts';

/** Lets the three servers answer: the HTTP API, the AWS JSON services, and S3. */
export function openEdges({ options, model, stores, servers, failed }: Foundation, backends: Backends): void {
  const { keyring, functions, calls, queues, tables, bus, outbox, writeMail } = backends;
  const labels = new Map(model.functions.map(({ name, label }) => [name, label]));
  const labelOf = (principal: string): string => labels.get(principal) ?? principal;
  const shared = { keyring, calls, failed, labelOf, requestOf: functions.requestOf, mayDo: createAccess(model) };
  const events = eventsService(bus, options.onEvent ?? (() => {}));
  const kms = kmsService(createMacKeys(stores.dataDir.secret, model.macKeys));
  const services = [dynamodbService(tables), sqsService(queues), events, sesService(writeMail), kms];
  servers.aws.answerWith(jsonEdge({ ...shared, services }));
  servers.s3.answerWith(
    s3Edge({
      ...shared,
      buckets: model.buckets,
      store: stores.objects,
      stored: (version, bucket) => {
        options.onStored?.(bucket.name, version.key);
        outbox.tell(version, bucket);
      },
    }),
  );
  const control = options.control ?? (async () => undefined);
  const { invoke } = functions;
  const api = httpApi({ model: model.api, invoke, control, failed, issuer: backends.issuer });
  servers.api.answerWith(api);
  const published = once(() => deployAll(model.deployments, invoke));
  const fileOf = createPageFiles(stores.objects, published);
  servers.pages.answerWith(distribution({ model: model.distribution, api, fileOf, failed }));
  const { issuer } = backends;
  servers.issuer.handWith(async (...asked) => (issuer ? issuer.answer(...asked) : nobody(...asked)));
}

/** Tokens come from elsewhere. */
const nobody: Handler = async (_request, response) => void response.writeHead(404).end();

/** When it is first asked for: most runs of tests do without. One that failed is tried again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
