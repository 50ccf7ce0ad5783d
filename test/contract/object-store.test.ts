import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeObjectStore, newObjectState, postForm, putObject } from '../fakes/object-store.ts';
import { objectStoreContract } from './object-store.contract.ts';
import { type BucketEmulator, startBucketEmulator } from './support/emulated-bucket.ts';

let emulator: BucketEmulator;
beforeAll(async () => {
  emulator = await startBucketEmulator();
});
afterAll(() => emulator.stop());

objectStoreContract('the fake', () => {
  const state = newObjectState();
  return Promise.resolve({
    store: fakeObjectStore(state),
    put: async (key, bytes) => putObject(state, key, { bytes }),
    post: async (form, bytes) => postForm(state, form, bytes) !== undefined,
  });
});
objectStoreContract('the bucket', () => Promise.resolve(emulator.freshBucket()));

describe('reading an object of the bucket without the right to list', () => {
  it('throws where there is none: the bucket says only that it may not be seen', async () => {
    const { store, put } = emulator.freshBucket();
    const object = await put('reports/a.csv', new Uint8Array(1));
    emulator.forbid(['s3:ListBucket', 's3:ListBucketVersions']);

    const reading = store.get({ ...object, key: 'reports/b.csv' }, 10);

    await expect(reading).rejects.toThrow('Access Denied');
    emulator.forbid([]);
  });
});
