import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createObjectStore } from '../../../shared/aws/object-store.ts';

const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };
const object = { key: 'reports/a.csv', versionId: '3HL4kqtJvjVBH40Nrjfkd0NqH8kxcQ2L' };
const LastModified = new Date('2024-03-12T01:02:03.987Z');

function mockBucket() {
  const client = new S3Client({ region: 'ap-southeast-1', credentials });
  return { mock: mockClient(client), store: createObjectStore({ client, bucket: 'reports' }) };
}

/** A stream with what the SDK adds to one. */
const bodyOf = (source: Readable) =>
  Object.assign(source, {
    transformToByteArray: (): Promise<Uint8Array> => buffer(source),
    transformToString: () => text(source),
    transformToWebStream: (): ReadableStream => {
      throw new Error('nothing here reads it so');
    },
  });

const serviceError = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode }, message: name });

describe('reading an object', () => {
  it('asks for the version named', async () => {
    const { mock, store } = mockBucket();
    mock.on(GetObjectCommand).rejects(new NoSuchKey({ message: '', $metadata: {} }));

    await store.get(object, 10);

    expect(mock.commandCalls(GetObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'reports',
      Key: object.key,
      VersionId: object.versionId,
    });
  });

  it('asks for an etag where that stands for the version, as in a bucket without versions', async () => {
    const { mock, store } = mockBucket();
    mock.on(GetObjectCommand).rejects(serviceError('PreconditionFailed', 412));
    const etag = 'd41d8cd98f00b204e9800998ecf8427e';

    const read = await store.get({ ...object, versionId: etag }, 10);

    const { input } = mock.commandCalls(GetObjectCommand)[0]?.args[0] ?? {};
    expect(read).toBeUndefined();
    expect(input).toMatchObject({ IfMatch: `"${etag}"` });
    expect(input).not.toHaveProperty('VersionId');
  });

  it('takes nothing from the wire of an object that is too large, and closes the connection', async () => {
    const { mock, store } = mockBucket();
    const source = new Readable({ read: () => expect.unreachable('read from an object that is too large') });
    mock.on(GetObjectCommand).resolves({ ContentLength: 11, LastModified, Body: bodyOf(source) });

    const read = await store.get(object, 10);

    expect(read).toEqual({ ...object, size: 11, lastModified: '2024-03-12T01:02:03.000Z', bytes: undefined });
    expect(source.destroyed).toBe(true);
  });

  it('gives bytes and whole seconds of an object that fits', async () => {
    const { mock, store } = mockBucket();
    const Body = bodyOf(Readable.from([Buffer.from('12345'), Buffer.from('67890')]));
    mock.on(GetObjectCommand).resolves({ ContentLength: 10, LastModified, Body });

    const read = await store.get(object, 10);

    expect(read?.lastModified).toBe('2024-03-12T01:02:03.000Z');
    expect(Buffer.from(read?.bytes ?? []).toString()).toBe('1234567890');
  });

  it.each([new NoSuchKey({ message: '', $metadata: {} }), serviceError('NoSuchVersion', 404)])(
    'gives undefined where there is none: $name',
    async (error) => {
      const { mock, store } = mockBucket();
      mock.on(GetObjectCommand).rejects(error);

      const read = await store.get(object, 10);

      expect(read).toBeUndefined();
    },
  );

  it.each([
    serviceError('AccessDenied', 403),
    serviceError('SlowDown', 503),
    serviceError('MethodNotAllowed', 405),
    new NoSuchBucket({ message: '', $metadata: { httpStatusCode: 404 } }),
  ])('throws what is a fault and not an absence: $name', async (error) => {
    const { mock, store } = mockBucket();
    mock.on(GetObjectCommand).rejects(error);

    const reading = store.get(object, 10);

    await expect(reading).rejects.toBe(error);
  });
});

describe('listing versions', () => {
  it('follows every page, leaves marks of deletion out and cuts to whole seconds', async () => {
    const { mock, store } = mockBucket();
    const version = (VersionId: string) => ({ Key: 'reports/a.csv', VersionId, Size: 5, LastModified });
    const mark = { Key: 'reports/gone.csv', VersionId: 'mark', LastModified };
    mock
      .on(ListObjectVersionsCommand)
      .resolvesOnce({
        Versions: [version('v2')],
        IsTruncated: true,
        NextKeyMarker: 'reports/a.csv',
        NextVersionIdMarker: 'v2',
      })
      .resolvesOnce({
        DeleteMarkers: [mark],
        IsTruncated: true,
        NextKeyMarker: 'reports/gone.csv',
        NextVersionIdMarker: 'mark',
      })
      .resolvesOnce({ Versions: [version('v1')], IsTruncated: false });

    const listed = await store.listVersions('reports/');

    const lastModified = '2024-03-12T01:02:03.000Z';
    expect(listed).toEqual(
      ['v2', 'v1'].map((versionId) => ({ key: 'reports/a.csv', versionId, size: 5, lastModified })),
    );
    expect(mock.commandCalls(ListObjectVersionsCommand).map(({ args }) => args[0].input)).toMatchObject([
      { Prefix: 'reports/' },
      { KeyMarker: 'reports/a.csv', VersionIdMarker: 'v2' },
      { KeyMarker: 'reports/gone.csv', VersionIdMarker: 'mark' },
    ]);
  });

  it('names the only version of a bucket without versions by its etag, as the event does', async () => {
    const { mock, store } = mockBucket();
    const ETag = '"d41d8cd98f00b204e9800998ecf8427e"';
    mock
      .on(ListObjectVersionsCommand)
      .resolves({ Versions: [{ Key: 'a', VersionId: 'null', ETag, Size: 0, LastModified }] });

    const [listed] = await store.listVersions('');

    expect(listed?.versionId).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });
});

describe('a presigned form', () => {
  it('fixes the key, allows an empty file and nothing above the limit, and expires', async () => {
    const { store } = mockBucket();

    const form = await store.presignUpload({ key: 'reports/an id.csv', maxBytes: 5000, expiresInSeconds: 900 });

    const policy: { conditions: unknown[]; expiration: string } = JSON.parse(
      Buffer.from(form.fields['Policy'] ?? '', 'base64').toString(),
    );
    const left = Date.parse(policy.expiration) - Date.now();
    expect(form.fields['key']).toBe('reports/an id.csv');
    expect(policy.conditions).toContainEqual(['content-length-range', 0, 5000]);
    expect(policy.conditions).toContainEqual({ key: 'reports/an id.csv' });
    expect(left).toBeGreaterThan(800_000);
    expect(left).toBeLessThanOrEqual(900_000);
  });
});

describe('writing an object', () => {
  it('says what it is', async () => {
    const { mock, store } = mockBucket();
    mock.on(PutObjectCommand).resolves({});

    await store.putImmutable('summaries/1.json', Buffer.from('{}'), 'application/json');

    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'reports',
      Key: 'summaries/1.json',
      ContentType: 'application/json',
    });
  });
});
