import * as z from 'zod/mini';
import { byTarget, errorReply, type JsonRequest, type JsonService } from '../aws/json-edge.ts';
import type { Reply } from '../http/server.ts';
import { account, region } from '../template/places.ts';
import type { MacKey } from './mac-keys.ts';

const bytes = z.pipe(
  z.base64(),
  z.transform((text) => Buffer.from(text, 'base64')),
);
const message = bytes.check(z.refine(({ length }) => length >= 1 && length <= 4096));
const asked = { KeyId: z.string(), MacAlgorithm: z.literal('HMAC_SHA_256'), Message: message };
/** Strict: what would only be left out is refused. */
const inputs = {
  GenerateMac: z.strictObject(asked),
  VerifyMac: z.strictObject({ ...asked, Mac: bytes }),
};
const keySchema = z.object({ KeyId: z._default(z.string(), '') });

/** KMS as far as it is used: codes by HMAC, made and checked by keys that stay in it. */
export function kmsService(find: (keyId: string) => MacKey | undefined): JsonService {
  return {
    name: 'kms',
    actionOf: byTarget('TrentService'),
    contentType: 'application/x-amz-json-1.1',
    facts: () => ({}),
    wishes: ({ action, body }) => [{ action: `kms:${action}`, resource: arnOf(keyIdIn(body), find) }],
    handle: async (request) => answer(request, find),
  };
}

function answer({ action, body }: JsonRequest, find: (keyId: string) => MacKey | undefined): Reply {
  const key = find(keyIdIn(body));
  if (key === undefined) return errorReply(400, 'NotFoundException', 'There is no such key.');
  if (action === 'GenerateMac') return generated(key, body);
  if (action === 'VerifyMac') return verified(key, body);
  return errorReply(400, 'UnknownOperationException', `The local run does not do ${action}.`);
}

function generated(key: MacKey, body: string): Reply {
  const read = inputs.GenerateMac.safeParse(JSON.parse(body));
  if (!read.success) return invalid(read.error);
  const { Message, MacAlgorithm } = read.data;
  return said({ KeyId: key.arn, MacAlgorithm, Mac: key.generate(Message).toString('base64') });
}

function verified(key: MacKey, body: string): Reply {
  const read = inputs.VerifyMac.safeParse(JSON.parse(body));
  if (!read.success) return invalid(read.error);
  const { Message, Mac, MacAlgorithm } = read.data;
  if (!key.verify(Message, Mac)) return errorReply(400, 'KMSInvalidMacException', 'The MAC is not of this message.');
  return said({ KeyId: key.arn, MacAlgorithm, MacValid: true });
}

const said = (output: object): Reply => ({ status: 200, body: JSON.stringify(output) });

function invalid({ issues }: z.core.$ZodError): Reply {
  const faults = issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ');
  return errorReply(400, 'ValidationException', `The local run does not do this: ${faults}`);
}

function keyIdIn(body: string): string {
  return z.parse(keySchema, JSON.parse(body)).KeyId;
}

/** An ARN names its key itself, whether or not there is one. */
function arnOf(keyId: string, find: (keyId: string) => MacKey | undefined): string {
  if (keyId.startsWith('arn:')) return keyId;
  return find(keyId)?.arn ?? `arn:aws:kms:${region}:${account}:key/${keyId}`;
}
