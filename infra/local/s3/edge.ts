import { randomBytes } from 'node:crypto';
import type { AwsCall, CallLog } from '../aws/calls.ts';
import type { Caller, Keyring } from '../aws/keyring.ts';
import { hangUp, type Answering, type Incoming, type Reply } from '../http/server.ts';
import type { Wish } from '../iam/is-allowed.ts';
import type { BucketModel } from '../template/model/buckets.ts';
import { authenticateS3, type S3Caller } from './authenticate-s3.ts';
import { corsHeadersFor, preflight } from './cors.ts';
import { readForm } from './form.ts';
import type { ObjectStore } from './object-store.ts';
import type { S3Context } from './operations/operation.ts';
import { authenticateForm, formKey, postObject } from './operations/post-object.ts';
import { routeOf } from './routing.ts';
import { errorReply, notImplemented, S3Error } from './s3-error.ts';
import { s3Request, type S3Request } from './s3-request.ts';
import type { StoredVersion } from './stored-version.ts';

export interface S3EdgeOptions {
  buckets: readonly BucketModel[];
  store: ObjectStore;
  keyring: Keyring;
  mayDo: (caller: Caller, wish: Wish) => boolean;
  calls: CallLog;
  requestOf: (accessKeyId: string) => string | undefined;
  labelOf: (principal: string) => string;
  stored: (version: StoredVersion, bucket: BucketModel) => void;
  failed: (error: unknown) => void;
}

const maxBodyBytes = 100 * 1024 * 1024;

/** S3 as its clients meet it: signatures, form policies, checksums, CORS, versions, and 501 for what is not done here. */
export function s3Edge(options: S3EdgeOptions): Answering {
  const tooLarge = new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  return {
    maxBodyBytes,
    answer: (incoming) => answer(incoming, options),
    tooLarge: () => errorReply(tooLarge, '/', ''),
    failed: (error) => {
      options.failed(error);
      return errorReply(new S3Error('InternalError', 'We encountered an internal error.'), '/', '');
    },
  };
}

async function answer(incoming: Incoming, options: S3EdgeOptions): Promise<Reply | typeof hangUp> {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const reply = await answerOrRefuse(incoming, requestId, options);
  if (reply === hangUp) return reply;
  const bucket = options.buckets.find(({ name }) => incoming.url.split(/[/?]/)[1] === name);
  const cors = incoming.method === 'OPTIONS' ? {} : corsHeadersFor(bucket?.cors ?? [], incoming);
  return { ...reply, headers: { ...reply.headers, ...cors, 'x-amz-request-id': requestId } };
}

async function answerOrRefuse(
  incoming: Incoming,
  requestId: string,
  options: S3EdgeOptions,
): Promise<Reply | typeof hangUp> {
  try {
    return await handle(s3Request(incoming, requestId), options);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    const reply = errorReply(error, incoming.url.split('?')[0] ?? '', requestId);
    return incoming.method === 'HEAD' ? { status: reply.status } : reply;
  }
}

async function handle(request: S3Request, options: S3EdgeOptions): Promise<Reply | typeof hangUp> {
  if (request.bucket === '') throw notImplemented('ListBuckets');
  if (request.method === 'OPTIONS') return preflight(bucketOf(request, options).cors, request.headers);
  if (request.method === 'POST' && request.key === '' && request.query.size === 0) return handleForm(request, options);
  const { action, operation } = routeOf(request);
  const caller = authenticateS3(request, options.keyring);
  const context = contextOf(withHoisted(request), caller, options);
  return carryOut(context, { action, caller, options }, () => operation(context));
}

async function handleForm(request: S3Request, options: S3EdgeOptions): Promise<Reply | typeof hangUp> {
  const form = await readForm(request);
  const caller = { ...authenticateForm(form, options.keyring), presigned: true };
  const context = contextOf({ ...request, key: formKey(form) }, caller, options);
  return carryOut(context, { action: 'PostObject', caller, options }, () => postObject(context, form));
}

interface Carried {
  action: string;
  caller: S3Caller;
  options: S3EdgeOptions;
}

/** Someone with a presigned request is no function, whoever signed it. */
async function carryOut(
  context: S3Context,
  { action, caller, options }: Carried,
  work: () => Promise<Reply>,
): Promise<Reply | typeof hangUp> {
  const accessKeyId = caller.presigned ? '' : caller.accessKeyId;
  const call: AwsCall = {
    service: 's3',
    action,
    resource: `${context.bucket.arn}/${context.request.key}`,
    principal: caller.presigned ? 'client' : options.labelOf(caller.principal),
    requestId: options.requestOf(accessKeyId),
    at: new Date().toISOString(),
  };
  const reply = await options.calls.through({ call, accessKeyId }, () => noting(call, work));
  return reply ?? hangUp;
}

async function noting(call: AwsCall, work: () => Promise<Reply>): Promise<Reply> {
  try {
    const reply = await work();
    call.status = reply.status;
    return reply;
  } catch (error) {
    call.status = error instanceof S3Error ? error.status : 500;
    throw error;
  }
}

function contextOf(request: S3Request, caller: S3Caller, options: S3EdgeOptions): S3Context {
  const bucket = bucketOf(request, options);
  return {
    request,
    bucket,
    store: options.store,
    requester: caller.principal,
    mayWithObject: (action) => options.mayDo(caller, { action, resource: `${bucket.arn}/${request.key}` }),
    mayWithBucket: (action, prefix) =>
      options.mayDo(caller, { action, resource: bucket.arn, keys: { 's3:prefix': prefix } }),
    stored: (version) => options.stored(version, bucket),
  };
}

function bucketOf({ bucket: name, method }: S3Request, options: S3EdgeOptions): BucketModel {
  const bucket = options.buckets.find((each) => each.name === name);
  if (bucket === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
  if (!bucket.versioned && method !== 'GET' && method !== 'HEAD') throw notImplemented('buckets without versions');
  return bucket;
}

/** A presigner moves `x-amz-…` headers into the query; they mean the same there. */
function withHoisted(request: S3Request): S3Request {
  const hoisted = [...request.query].filter(([name]) => name.startsWith('x-amz-'));
  return { ...request, headers: { ...Object.fromEntries(hoisted), ...request.headers } };
}
