import type { ObjectListing, ObjectStore, PresignedForm, StoredObject } from '../../shared/ports.ts';
import { around, type Tick } from './tick.ts';

interface Version {
  versionId: string;
  lastModified: string;
  bytes: Uint8Array;
}

interface Policy {
  key: string;
  maxBytes: number;
  expiresAt: string;
}

export interface ObjectState {
  /** Key → its versions, oldest first. */
  versions: Map<string, Version[]>;
  /** The store's clock: when what is written without a date is written. */
  now: () => Date;
}

export const newObjectState = (now: () => Date = () => new Date()): ObjectState => ({ versions: new Map(), now });

/** What anybody with access to the bucket may do, outside the port: another version under the key. */
export function putObject(
  state: ObjectState,
  key: string,
  { bytes, lastModified, versionId }: { bytes: Uint8Array; lastModified?: string; versionId?: string },
): ObjectListing {
  const versions = state.versions.get(key) ?? [];
  const version = {
    versionId: versionId ?? `v${versions.length + 1}`,
    lastModified: wholeSeconds(lastModified ?? state.now().toISOString()),
    bytes: bytes.slice(),
  };
  state.versions.set(key, [...versions, version]);
  return listing(key, version);
}

/** A client sends a presigned form: undefined where it is refused, for its key, its size or its age. */
export function postForm(state: ObjectState, { fields }: PresignedForm, bytes: Uint8Array): ObjectListing | undefined {
  const { key = '', policy = '{}' } = fields;
  const signed: Policy = JSON.parse(policy);
  const good = key === signed.key && bytes.length <= signed.maxBytes && state.now().toISOString() < signed.expiresAt;
  return good ? putObject(state, key, { bytes }) : undefined;
}

export function fakeObjectStore(state: ObjectState = newObjectState(), tick?: Tick): ObjectStore {
  const step = around(tick);
  return {
    get: ({ key, versionId }, maxBytes) =>
      step('objects.get', () => {
        const version = state.versions.get(key)?.find((candidate) => candidate.versionId === versionId);
        return version && read(key, version, maxBytes);
      }),
    read: (key) => step('objects.read', () => state.versions.get(key)?.at(-1)?.bytes.slice()),
    listVersions: (prefix) =>
      step('objects.listVersions', () =>
        [...state.versions].flatMap(([key, versions]) =>
          key.startsWith(prefix) ? versions.map((version) => listing(key, version)) : [],
        ),
      ),
    putImmutable: (key, body) =>
      step('objects.putImmutable', () => {
        putObject(state, key, { bytes: body });
      }),
    putOnce: (key, body) =>
      step('objects.putOnce', () => {
        if (state.versions.has(key)) return 'refused';
        putObject(state, key, { bytes: body });
        return 'written';
      }),
    presignUpload: ({ key, maxBytes, expiresInSeconds }) =>
      step('objects.presignUpload', () => {
        const expiresAt = new Date(state.now().getTime() + expiresInSeconds * 1000).toISOString();
        const policy = JSON.stringify({ key, maxBytes, expiresAt } satisfies Policy);
        return { url: 'https://bucket.test/', fields: { key, policy } };
      }),
  };
}

function read(key: string, { versionId, lastModified, bytes }: Version, maxBytes: number): StoredObject {
  const size = bytes.length;
  return { key, versionId, lastModified, size, bytes: size <= maxBytes ? bytes.slice() : undefined };
}

function listing(key: string, { versionId, lastModified, bytes }: Version): ObjectListing {
  return { key, versionId, lastModified, size: bytes.length };
}

function wholeSeconds(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / 1000) * 1000).toISOString();
}
