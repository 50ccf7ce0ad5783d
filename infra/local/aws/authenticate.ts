import type { IncomingHttpHeaders } from 'node:http';
import { region } from '../template/places.ts';
import type { Caller, Keyring } from './keyring.ts';
import {
  algorithm,
  parseScope,
  sameSignature,
  signatureOf,
  stringToSign,
  type CredentialScope,
  type SignedRequest,
} from './signature-v4.ts';

export type AuthenticationFault =
  | 'MissingAuthenticationToken'
  | 'InvalidAccessKeyId'
  | 'SignatureDoesNotMatch'
  | 'RequestTimeTooSkewed'
  | 'RequestExpired'
  | 'MalformedSignature';

export class AuthenticationError extends Error {
  override name = 'AuthenticationError';
  readonly fault: AuthenticationFault;

  constructor(fault: AuthenticationFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What of a request its signature covers. */
export interface Signable {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  payloadHash: string;
  /** As a credential's scope names it: a signature for another service is good for nothing here. */
  service: string;
}

export interface Signature {
  scope: CredentialScope;
  timestamp: string;
  signedHeaders: readonly string[];
  signature: string;
}

const skewMs = 15 * 60_000;

/** Checks the `Authorization` header of a request against the run's keys and clock. */
export function authenticate(request: Signable, keyring: Keyring): Caller {
  const signature = readHeader(request.headers);
  const distance = Math.abs(Date.now() - instantOf(signature.timestamp));
  if (!(distance <= skewMs)) {
    throw new AuthenticationError(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  return verifySignature(request, signature, keyring);
}

export function verifySignature(request: Signable, given: Signature, keyring: Keyring): Caller {
  const { scope, timestamp } = given;
  if (scope.service !== request.service || scope.region !== region || scope.date !== timestamp.slice(0, 8)) {
    throw new AuthenticationError(
      'MalformedSignature',
      `The credential is not for ${request.service} in ${region} on that day.`,
    );
  }
  const known = keyring.find(scope.accessKeyId);
  if (known === undefined) {
    throw new AuthenticationError(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  }
  const signed: SignedRequest = { ...request, signedHeaders: given.signedHeaders };
  const expected = signatureOf(stringToSign(signed, timestamp, scope), known.secretAccessKey, scope);
  if (!given.signedHeaders.includes('host') || !sameSignature(expected, given.signature)) {
    throw new AuthenticationError(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return { principal: known.principal, accessKeyId: known.accessKeyId };
}

/** The instant of a timestamp such as `20240312T010000Z`; NaN where it is none. */
export function instantOf(timestamp: string): number {
  return Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function readHeader(headers: IncomingHttpHeaders): Signature {
  const header = headers.authorization;
  if (header === undefined) throw new AuthenticationError('MissingAuthenticationToken', 'Missing Authentication Token');
  const fields = new Map(
    header
      .replace(algorithm, '')
      .split(',')
      .map((field) => field.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [name, value]),
  );
  const scope = parseScope(fields.get('Credential') ?? '');
  const signature = fields.get('Signature');
  if (!header.startsWith(`${algorithm} `) || scope === undefined || signature === undefined) {
    throw new AuthenticationError('MalformedSignature', 'The authorization header is malformed.');
  }
  const timestamp = headers['x-amz-date'];
  const signedHeaders = (fields.get('SignedHeaders') ?? '').split(';');
  return { scope, signature, signedHeaders, timestamp: typeof timestamp === 'string' ? timestamp : '' };
}
