import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MacKeyModel } from '../template/model/mac-keys.ts';

/** One key for HMAC with SHA-256; nobody outside gets at its bytes. */
export interface MacKey {
  arn: string;
  generate(message: Buffer): Buffer;
  verify(message: Buffer, mac: Buffer): boolean;
}

/**
 * By id or ARN. Their bytes follow from the data folder's secret, so that what was signed before a restart is good after
 * it, and the folder keeps one secret and not several.
 */
export function createMacKeys(secret: Buffer, models: readonly MacKeyModel[]): (keyId: string) => MacKey | undefined {
  const keys = models.map(({ id, arn }): { id: string; key: MacKey } => {
    const bytes = createHmac('sha256', secret).update(`kms ${arn}`).digest();
    const generate = (message: Buffer): Buffer => createHmac('sha256', bytes).update(message).digest();
    const verify = (message: Buffer, mac: Buffer): boolean =>
      mac.length === 32 && timingSafeEqual(generate(message), mac);
    return { id, key: { arn, generate, verify } };
  });
  return (keyId) => keys.find(({ id, key }) => id === keyId || key.arn === keyId)?.key;
}
