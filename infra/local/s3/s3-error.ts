import { xml } from './xml.ts';
import type { Reply } from '../http/server.ts';

const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidDigest: 400,
  InvalidPolicyDocument: 400,
  InvalidRequest: 400,
  InvalidURI: 400,
  MalformedPOSTRequest: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type S3ErrorCode = keyof typeof statuses;

/** What S3 answers instead of doing what was asked. */
export class S3Error extends Error {
  override name = 'S3Error';
  readonly code: S3ErrorCode;

  constructor(code: S3ErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return statuses[this.code];
  }
}

export function errorReply(error: S3Error, resource: string, requestId: string): Reply {
  const body = xml('Error', { Code: error.code, Message: error.message, Resource: resource, RequestId: requestId });
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
}

export function accessDenied(): S3Error {
  return new S3Error('AccessDenied', 'Access Denied');
}

export function notImplemented(what: string): S3Error {
  return new S3Error(
    'NotImplemented',
    `A header or a request that you provided implies what the local run does not do: ${what}`,
  );
}
