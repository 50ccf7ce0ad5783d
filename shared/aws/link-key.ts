import {
  GenerateMacCommand,
  KMSInvalidMacException,
  MacAlgorithmSpec,
  VerifyMacCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import type { LinkSigner, LinkVerifier } from '../ports.ts';

/** A key for HMAC that never leaves KMS: who may make codes and who may only check them is a matter of grants. */
interface LinkKey {
  client: KMSClient;
  keyId: string;
}

const MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256;
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

export function createLinkSigner({ client, keyId: KeyId }: LinkKey): LinkSigner {
  return {
    async sign(text) {
      const { Mac } = await client.send(new GenerateMacCommand({ KeyId, MacAlgorithm, Message: bytesOf(text) }));
      if (!Mac) throw new Error('KMS made no code');
      return Mac;
    },
  };
}

export function createLinkVerifier({ client, keyId: KeyId }: LinkKey): LinkVerifier {
  return {
    async verify(text, Mac) {
      try {
        const request = { KeyId, MacAlgorithm, Message: bytesOf(text), Mac };
        return (await client.send(new VerifyMacCommand(request))).MacValid === true;
      } catch (error) {
        if (error instanceof KMSInvalidMacException) return false;
        throw error;
      }
    },
  };
}
