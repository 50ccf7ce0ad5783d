import { hangUp, type Answering, type Incoming, type Reply } from '../http/server.ts';
import type { Wish } from '../iam/is-allowed.ts';
import { authenticate, AuthenticationError } from './authenticate.ts';
import type { AwsCall, CallLog } from './calls.ts';
import type { Caller, Keyring } from './keyring.ts';
import { sha256 } from './signature-v4.ts';

/** What an edge of one service tells of a request before it is carried out. */
export interface JsonRequest {
  action: string;
  body: string;
}

/** A service that speaks JSON: DynamoDB, SQS, EventBridge and KMS by a target header, SES by paths. */
export interface JsonService {
  name: 'dynamodb' | 'events' | 'kms' | 'ses' | 'sqs';
  /** The action that a request is for; undefined where it is for another service. */
  actionOf(incoming: Incoming): string | undefined;
  contentType: string;
  wishes(request: JsonRequest): readonly Wish[];
  /** Facts for the record, such as whether a read was consistent. */
  facts(request: JsonRequest): Partial<AwsCall>;
  handle(request: JsonRequest, call: AwsCall): Promise<Reply>;
}

export interface JsonEdgeOptions {
  services: readonly JsonService[];
  keyring: Keyring;
  mayDo: (caller: Caller, wish: Wish) => boolean;
  calls: CallLog;
  requestOf: (accessKeyId: string) => string | undefined;
  labelOf: (principal: string) => string;
  failed: (error: unknown) => void;
}

const maxBodyBytes = 16 * 1024 * 1024;

/** For a service that is asked by `X-Amz-Target: {prefix}.{action}`. */
export function byTarget(prefix: string): JsonService['actionOf'] {
  return ({ headers }) => {
    const [service, action] = String(headers['x-amz-target']).split('.');
    return service === prefix ? action : undefined;
  };
}

/** The one address of every AWS service that speaks JSON: the target header or the path says which is meant. */
export function jsonEdge(options: JsonEdgeOptions): Answering {
  return {
    maxBodyBytes,
    answer: (incoming) => answer(incoming, options),
    tooLarge: () => errorReply(413, 'RequestEntityTooLarge', 'The request is too large.'),
    failed: (error) => {
      options.failed(error);
      return errorReply(500, 'InternalServerError', 'The local run failed.');
    },
  };
}

async function answer(incoming: Incoming, options: JsonEdgeOptions): Promise<Reply | typeof hangUp> {
  const service = options.services.find((each) => each.actionOf(incoming) !== undefined);
  const action = service?.actionOf(incoming);
  if (service === undefined || action === undefined)
    return errorReply(400, 'UnknownOperationException', `The local run does not do ${askedFor(incoming)}.`);
  const caller = authenticateJson(incoming, service, options.keyring);
  if ('status' in caller) return caller;
  const request = { action, body: incoming.body.toString('utf8') };
  const wishes = service.wishes(request);
  const call: AwsCall = {
    service: service.name,
    action,
    resource: wishes.map(({ resource }) => resource).join(' '),
    principal: options.labelOf(caller.principal),
    requestId: options.requestOf(caller.accessKeyId),
    at: new Date().toISOString(),
    ...service.facts(request),
  };
  const made = { call, accessKeyId: caller.accessKeyId };
  const carryOut = (): Promise<Reply> => carryOutAllowed({ service, request, call, caller, options }, wishes);
  return (await options.calls.through(made, carryOut)) ?? hangUp;
}

function askedFor({ method, url, headers }: Incoming): string {
  return String(headers['x-amz-target'] ?? `${method} ${url}`);
}

interface Carried {
  service: JsonService;
  request: JsonRequest;
  call: AwsCall;
  caller: Caller;
  options: JsonEdgeOptions;
}

async function carryOutAllowed(
  { service, request, call, caller, options }: Carried,
  wishes: readonly Wish[],
): Promise<Reply> {
  const refused = wishes.find((wish) => !options.mayDo(caller, wish));
  if (refused !== undefined) {
    const message = `${options.labelOf(caller.principal)} is not authorized to perform: ${refused.action} on resource: ${refused.resource}`;
    return errorReply(400, 'AccessDeniedException', message);
  }
  const reply = await service.handle(request, call);
  call.status = reply.status;
  return { ...reply, headers: { 'content-type': service.contentType, ...reply.headers } };
}

function authenticateJson(incoming: Incoming, service: JsonService, keyring: Keyring): Caller | Reply {
  try {
    return authenticate({ ...incoming, service: service.name, payloadHash: sha256(incoming.body) }, keyring);
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    const code = error.fault === 'InvalidAccessKeyId' ? 'UnrecognizedClientException' : 'InvalidSignatureException';
    return errorReply(400, code, error.message);
  }
}

export function errorReply(status: number, code: string, message: string): Reply {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: code, message }),
  };
}
