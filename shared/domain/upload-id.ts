import { createHash } from 'node:crypto';
import type { ObjectVersion } from './slot.ts';

const minted = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(\.[^/]*)?$/;

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A short name for one version of one object, whatever its key's length and letters. */
export function objectHash(object: ObjectVersion): string {
  return sha256(`${object.key}\n${object.versionId}`).slice(0, 32);
}

/** The id that the server minted (a UUID v7, the key's last part), or for a file that an operator copied a hash of key and version. */
export function uploadIdOf(object: ObjectVersion): string {
  const fileName = object.key.slice(object.key.lastIndexOf('/') + 1);
  return minted.exec(fileName)?.[1] ?? `file-${objectHash(object)}`;
}
