import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Day, region and service that a signature holds for. */
export interface CredentialScope {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}

export interface SignedRequest {
  method: string;
  /** Path and query, still encoded. */
  url: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  signedHeaders: readonly string[];
  payloadHash: string;
}

export const algorithm = 'AWS4-HMAC-SHA256';

export function parseScope(credential: string): CredentialScope | undefined {
  const match = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential);
  const [, accessKeyId, date, region, service] = match ?? [];
  if (!accessKeyId || !date || !region || !service) return undefined;
  return { accessKeyId, date, region, service };
}

/** The signature of a text under a secret and a scope; a POST policy is signed as it stands. */
export function signatureOf(text: string, secret: string, scope: CredentialScope): string {
  return hmac(signingKey(secret, scope), text).toString('hex');
}

const signingKeys = new Map<string, Buffer>();
const mostKeys = 1000;

/** Good for a day, and asked for with every request: kept. */
function signingKey(secret: string, { date, region, service }: CredentialScope): Buffer {
  const id = [secret, date, region, service].join('/');
  const known = signingKeys.get(id);
  if (known !== undefined) return known;
  if (signingKeys.size >= mostKeys) signingKeys.clear();
  const key = [region, service, 'aws4_request'].reduce((each, part) => hmac(each, part), hmac(`AWS4${secret}`, date));
  signingKeys.set(id, key);
  return key;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function stringToSign(request: SignedRequest, timestamp: string, scope: CredentialScope): string {
  const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  return [algorithm, timestamp, scopeText, sha256(canonicalRequest(request))].join('\n');
}

export function sameSignature(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function canonicalRequest({ method, url, headers, signedHeaders, payloadHash }: SignedRequest): string {
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  const lines = signedHeaders.map((name) => `${name}:${headerText(headers[name])}\n`).join('');
  return [method, canonicalPath(path), canonicalQuery(query), lines, signedHeaders.join(';'), payloadHash].join('\n');
}

function headerText(value: string | readonly string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value ?? []).join(',');
  return text.trim().replaceAll(/ +/g, ' ');
}

function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('X-Amz-Signature='))
    .map((part) => part.split(/=(.*)/s))
    .map(([name = '', value = '']) => [encode(decodeQuery(name)), encode(decodeQuery(value))] as const)
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function decodeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
