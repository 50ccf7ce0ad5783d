import {
  authenticate,
  AuthenticationError,
  instantOf,
  verifySignature,
  type AuthenticationFault,
  type Signature,
} from '../aws/authenticate.ts';
import type { Caller, Keyring } from '../aws/keyring.ts';
import { algorithm, parseScope } from '../aws/signature-v4.ts';
import { accessDenied, S3Error, type S3ErrorCode } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Who asks, and whether the request itself was sent by whoever holds the key or by someone with a link from them. */
export interface S3Caller extends Caller {
  presigned: boolean;
}

const codes: Record<AuthenticationFault, S3ErrorCode> = {
  MissingAuthenticationToken: 'AccessDenied',
  InvalidAccessKeyId: 'InvalidAccessKeyId',
  SignatureDoesNotMatch: 'SignatureDoesNotMatch',
  RequestTimeTooSkewed: 'RequestTimeTooSkewed',
  RequestExpired: 'AccessDenied',
  MalformedSignature: 'InvalidRequest',
};

/** Checks a signature in the header or in the query. */
export function authenticateS3(request: S3Request, keyring: Keyring): S3Caller {
  return withS3Errors(() => {
    if (request.query.has('X-Amz-Signature')) return { ...presigned(request, keyring), presigned: true };
    const payloadHash = request.headers['x-amz-content-sha256'];
    const caller = authenticate({ ...request, service: 's3', payloadHash: String(payloadHash) }, keyring);
    return { ...caller, presigned: false };
  });
}

export function withS3Errors<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof AuthenticationError) throw new S3Error(codes[error.fault], error.message);
    throw error;
  }
}

function presigned(request: S3Request, keyring: Keyring): Caller {
  const { query } = request;
  const scope = parseScope(query.get('X-Amz-Credential') ?? '');
  const timestamp = query.get('X-Amz-Date') ?? '';
  if (scope === undefined || query.get('X-Amz-Algorithm') !== algorithm) throw accessDenied();
  checkLifetime(timestamp, Number(query.get('X-Amz-Expires')));
  const signature: Signature = {
    scope,
    timestamp,
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
  };
  return verifySignature({ ...request, service: 's3', payloadHash: 'UNSIGNED-PAYLOAD' }, signature, keyring);
}

const longestSeconds = 7 * 24 * 3600;
const skewMs = 15 * 60_000;

function checkLifetime(timestamp: string, seconds: number): void {
  const from = instantOf(timestamp);
  if (!(seconds > 0 && seconds <= longestSeconds) || Number.isNaN(from)) throw accessDenied();
  if (Date.now() > from + seconds * 1000) throw new AuthenticationError('RequestExpired', 'Request has expired');
  if (Date.now() < from - skewMs) throw new AuthenticationError('RequestExpired', 'Request is not valid yet');
}
