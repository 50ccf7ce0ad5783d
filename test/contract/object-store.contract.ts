import { describe, expect, it } from 'vitest';
import type { ObjectVersion } from '../../shared/domain/slot.ts';
import type { ObjectStore, PresignedForm } from '../../shared/ports.ts';

/** An empty bucket, as its owner and as its clients see it. */
export interface BucketWorld {
  store: ObjectStore;
  /** An operator with credentials puts an object. */
  put: (key: string, bytes: Uint8Array) => Promise<ObjectVersion>;
  /** A client sends a form; false where the bucket refuses it. */
  post: (form: PresignedForm, bytes: Uint8Array) => Promise<boolean>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

/** What every object store does, whatever keeps it. */
export function objectStoreContract(name: string, newWorld: () => Promise<BucketWorld>): void {
  describe(`reading an object of ${name}`, () => {
    it('gives the version named, also when a newer one stands under the key', async () => {
      const { store, put } = await newWorld();
      const first = await put('reports/a.csv', bytesOf('first'));
      const second = await put('reports/a.csv', bytesOf('second'));

      const read = await Promise.all([store.get(first, 100), store.get(second, 100)]);

      expect(read.map((object) => textOf(object?.bytes))).toEqual(['first', 'second']);
      expect(read[0]).toMatchObject({ ...first, size: 5 });
    });

    it('gives undefined where there is no such key or no such version', async () => {
      const { store, put } = await newWorld();
      const known = await put('reports/a.csv', bytesOf('first'));

      const read = await Promise.all([
        store.get({ ...known, key: 'reports/b.csv' }, 100),
        store.get({ ...known, versionId: '3HL4kqtJvjVBH40Nrjfkd0NqH8kxcQ2L' }, 100),
      ]);

      expect(read).toEqual([undefined, undefined]);
    });

    it('gives the size but no bytes of an object that is larger than was asked for', async () => {
      const { store, put } = await newWorld();
      const object = await put('reports/a.csv', bytesOf('123456'));

      const [smaller, equal] = await Promise.all([store.get(object, 5), store.get(object, 6)]);

      expect(smaller).toMatchObject({ size: 6, bytes: undefined });
      expect(textOf(equal?.bytes)).toBe('123456');
    });

    it('gives the newest version under a key whole, and undefined where there is none', async () => {
      const { store, put } = await newWorld();
      await put('summaries/a.json', bytesOf('first'));
      await put('summaries/a.json', bytesOf('second'));

      const read = await Promise.all([store.read('summaries/a.json'), store.read('summaries/b.json')]);

      expect(read.map(textOf)).toEqual(['second', undefined]);
    });

    it('gives an empty object as no bytes at all', async () => {
      const { store, put } = await newWorld();
      const object = await put('reports/empty.csv', new Uint8Array());

      const read = await store.get(object, 5);

      expect(read).toMatchObject({ size: 0 });
      expect(read?.bytes).toHaveLength(0);
    });

    it.each([
      'reports/báo cáo tháng 3.xlsx',
      'reports/a+b%20c&d=e.csv',
      'reports/o\u0302\u0300\u{1F600}.csv',
      "reports/it's (1).csv",
    ])('finds a key with odd letters: %s', async (key) => {
      const { store, put } = await newWorld();
      const object = await put(key, bytesOf(key));

      const [read, listed] = await Promise.all([store.get(object, 100), store.listVersions('reports/')]);

      expect(textOf(read?.bytes)).toBe(key);
      expect(listed.map((each) => each.key)).toEqual([key]);
    });
  });

  describe(`listing the versions of ${name}`, () => {
    it('gives every version under the prefix and none beside it', async () => {
      const { store, put } = await newWorld();
      const wanted = [await put('reports/x/a.csv', bytesOf('1')), await put('reports/x/a.csv', bytesOf('22'))];
      await put('reports/xy/b.csv', bytesOf('333'));

      const listed = await store.listVersions('reports/x/');

      expect(new Set(listed.map(({ versionId }) => versionId))).toEqual(
        new Set(wanted.map(({ versionId }) => versionId)),
      );
      expect(new Set(listed.map(({ size }) => size))).toEqual(new Set([1, 2]));
      expect(await store.listVersions('nothing/')).toEqual([]);
    });

    it('agrees with a read on when a version was stored, in whole seconds', async () => {
      const { store, put } = await newWorld();
      const object = await put('reports/a.csv', bytesOf('1'));

      const [read, [listed]] = await Promise.all([store.get(object, 10), store.listVersions('reports/')]);

      expect(read?.lastModified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
      expect(listed?.lastModified).toBe(read?.lastModified);
    });
  });

  describe(`what is written to ${name}`, () => {
    it('can be written twice and read back', async () => {
      const { store } = await newWorld();
      await store.putImmutable('summaries/1.json', bytesOf('{"a":1}'), 'application/json');
      await store.putImmutable('summaries/1.json', bytesOf('{"a":1}'), 'application/json');

      const versions = await store.listVersions('summaries/');

      const read = await Promise.all(versions.map((version) => store.get(version, 100)));
      expect(read.length).toBeGreaterThan(0);
      expect(read.every((object) => textOf(object?.bytes) === '{"a":1}')).toBe(true);
    });

    it('once stays what it was, in one version, whoever comes after', async () => {
      const { store } = await newWorld();

      const written = [
        await store.putOnce('acts/1.json', bytesOf('first'), 'application/json'),
        await store.putOnce('acts/1.json', bytesOf('second'), 'application/json'),
      ];

      const [version, ...others] = await store.listVersions('acts/');
      expect(written).toEqual(['written', 'refused']);
      expect(others).toEqual([]);
      expect(version && textOf((await store.get(version, 100))?.bytes)).toBe('first');
    });

    it('once by many at once is written by one of them', async () => {
      const { store } = await newWorld();
      const names = ['a', 'b', 'c', 'd'];

      const written = await Promise.all(names.map((by) => store.putOnce('acts/1.json', bytesOf(by), 'text/plain')));

      expect(written.filter((each) => each === 'written')).toHaveLength(1);
      expect(await store.listVersions('acts/')).toHaveLength(1);
    });

    it('is what was handed in, whatever becomes of that afterwards', async () => {
      const { store } = await newWorld();
      const body = bytesOf('before');
      await store.putImmutable('summaries/1.json', body, 'application/json');
      body.fill(0);

      const [version] = await store.listVersions('summaries/');

      expect(version && textOf((await store.get(version, 100))?.bytes)).toBe('before');
    });
  });

  describe(`a form for an upload to ${name}`, () => {
    const form = { key: 'reports/luc-ba/2024-03/xom-2/an id.xlsx', maxBytes: 10, expiresInSeconds: 60 };

    it.each([0, 1, 10])('takes a file of %i bytes, under the key it was made for', async (size) => {
      const { store, post } = await newWorld();
      const presigned = await store.presignUpload(form);

      const taken = await post(presigned, new Uint8Array(size).fill(65));

      const listed = await store.listVersions('reports/');
      expect(taken).toBe(true);
      expect(listed.map((each) => [each.key, each.size])).toEqual([[form.key, size]]);
    });

    it('makes two versions when it is sent twice', async () => {
      const { store, post } = await newWorld();
      const presigned = await store.presignUpload(form);
      await post(presigned, bytesOf('one'));

      await post(presigned, bytesOf('two'));

      expect(await store.listVersions('reports/')).toHaveLength(2);
    });

    it('takes no file above the limit, and no other key', async () => {
      const { store, post } = await newWorld();
      const presigned = await store.presignUpload(form);

      const taken = [
        await post(presigned, new Uint8Array(11)),
        await post({ ...presigned, fields: { ...presigned.fields, key: 'reports/another' } }, bytesOf('a')),
      ];

      expect(taken).toEqual([false, false]);
      expect(await store.listVersions('')).toEqual([]);
    });
  });
}
