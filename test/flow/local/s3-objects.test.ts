import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type ChecksumAlgorithm,
} from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bucket, faultOf, s3Of, startFixture } from './fixture-run.ts';

const at = (Key: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key });

describe('an object', () => {
  it('is kept in every version, each read by its own id and the newest without one', async () => {
    const s3 = s3Of(await startFixture());
    const first = await s3.send(new PutObjectCommand({ ...at('kỳ/a b+c.txt'), Body: 'first' }));
    const second = await s3.send(new PutObjectCommand({ ...at('kỳ/a b+c.txt'), Body: 'second' }));

    const newest = await s3.send(new GetObjectCommand(at('kỳ/a b+c.txt')));
    const oldest = await s3.send(new GetObjectCommand({ ...at('kỳ/a b+c.txt'), VersionId: first.VersionId }));

    expect(await newest.Body?.transformToString()).toBe('second');
    expect(newest.VersionId).toBe(second.VersionId);
    expect(await oldest.Body?.transformToString()).toBe('first');
  });

  it('is listed with its versions newest first, page by page', async () => {
    const s3 = s3Of(await startFixture());
    for (const Body of ['1', '2', '3']) await s3.send(new PutObjectCommand({ ...at('b'), Body }));
    await s3.send(new PutObjectCommand({ ...at('a'), Body: 'a' }));

    const seen: string[] = [];
    let more = {};
    for (const size of [2, 2]) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: size, ...more }));
      for (const { Key = '', VersionId, IsLatest } of page.Versions ?? []) {
        const got = await s3.send(new GetObjectCommand({ ...at(Key), VersionId }));
        seen.push(`${Key}${await got.Body?.transformToString()}${IsLatest ? ' latest' : ''}`);
      }
      more = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }

    expect(seen).toEqual(['aa latest', 'b3 latest', 'b2', 'b1']);
    expect(more).toEqual({ KeyMarker: undefined, VersionIdMarker: undefined });
  });

  it('is listed under its prefix and folder, page by page', async () => {
    const s3 = s3Of(await startFixture());
    for (const key of ['x/1', 'x/2/a', 'x/2/b', 'x/3', 'y'])
      await s3.send(new PutObjectCommand({ ...at(key), Body: 'x' }));
    const query = { Bucket: bucket, Prefix: 'x/', Delimiter: '/', MaxKeys: 2 };

    const first = await s3.send(new ListObjectsV2Command(query));
    const rest = await s3.send(new ListObjectsV2Command({ ...query, ContinuationToken: first.NextContinuationToken }));

    expect(first.Contents?.map(({ Key }) => Key)).toEqual(['x/1']);
    expect(first.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['x/2/']);
    expect(rest.Contents?.map(({ Key }) => Key)).toEqual(['x/3']);
    expect(rest.IsTruncated).toBe(false);
  });

  it('has a time that follows the run’s clock, in whole seconds when it is read', async () => {
    const run = await startFixture({ clock: '2024-03-12T08:00:00.700+07:00' });
    const s3 = s3Of(run);

    await s3.send(new PutObjectCommand({ ...at('a'), Body: 'a' }));
    const read = await s3.send(new HeadObjectCommand(at('a')));
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));

    expect(read.LastModified?.toISOString()).toMatch(/^2024-03-12T01:00:0\d\.000Z$/);
    const exact = listed.Contents?.[0]?.LastModified?.getTime() ?? 0;
    expect(Math.floor(exact / 1000) * 1000).toBe(read.LastModified?.getTime());
    expect(exact).toBeGreaterThanOrEqual(Date.parse('2024-03-12T01:00:00.700Z'));
  });

  it('is put only once where it must be absent, however many try at once', async () => {
    const s3 = s3Of(await startFixture());
    const put = (Body: string): Promise<string> =>
      faultOf(s3.send(new PutObjectCommand({ ...at('once'), Body, IfNoneMatch: '*' })));

    const faults = await Promise.all(['1', '2', '3', '4'].map(put));

    expect(faults.toSorted()).toEqual(['PreconditionFailed', 'PreconditionFailed', 'PreconditionFailed', 'none']);
  });

  it.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'SHA1', 'SHA256'])(
    'is held against its checksum by %s',
    async (algorithm) => {
      const s3 = s3Of(await startFixture());
      const field = `Checksum${algorithm}`;

      const right = await s3.send(new PutObjectCommand({ ...at('a'), Body: 'báo cáo', ChecksumAlgorithm: algorithm }));
      const wrong = await faultOf(s3.send(new PutObjectCommand({ ...at('b'), Body: 'a', [field]: 'AAAAAA==' })));

      expect(right).toHaveProperty(field);
      expect(wrong).toBe('BadDigest');
    },
  );

  it('is taken in chunks with its checksum in the trailer', async () => {
    const s3 = s3Of(await startFixture());
    const content = 'một dòng của tệp\n'.repeat(20_000);

    await s3.send(
      new PutObjectCommand({
        ...at('stream'),
        Body: Readable.from([content.slice(0, 1000), content.slice(1000)]),
        ContentLength: Buffer.byteLength(content),
      }),
    );
    const read = await s3.send(new GetObjectCommand({ ...at('stream'), ChecksumMode: 'ENABLED' }));

    expect(await read.Body?.transformToString()).toBe(content);
    expect(read.ContentEncoding).toBeUndefined();
    expect(read.ChecksumCRC32).toBeDefined();
  });

  it('is not there: 404 to who may list, 403 to who may not', async () => {
    const run = await startFixture();

    const toTheOperator = await faultOf(s3Of(run).send(new GetObjectCommand(at('reports/none'))));
    const toAFunction = await run.invoke('mischief', { do: 'get', key: 'reports/none' });
    const head = await faultOf(s3Of(run).send(new HeadObjectCommand(at('reports/none'))));

    expect(toTheOperator).toBe('NoSuchKey');
    expect(toAFunction).toMatchObject({ status: 403, name: 'AccessDenied' });
    expect(head).toBe('NotFound');
  });

  it('is not there in that version', async () => {
    const s3 = s3Of(await startFixture());
    await s3.send(new PutObjectCommand({ ...at('a'), Body: 'a' }));

    const fault = await faultOf(s3.send(new GetObjectCommand({ ...at('a'), VersionId: 'another' })));

    expect(fault).toBe('NoSuchVersion');
  });

  it('is beyond the reach of a function whose role does not name it', async () => {
    const run = await startFixture();
    await s3Of(run).send(new PutObjectCommand({ ...at('secrets/a'), Body: 'a' }));

    const answer = await run.invoke('mischief', { do: 'get', key: 'secrets/a' });

    expect(answer).toMatchObject({ status: 403 });
  });

  it('is left alone by a request that the run does not know, which is answered 501', async () => {
    const s3 = s3Of(await startFixture());
    await s3.send(new PutObjectCommand({ ...at('a'), Body: 'a' }));

    const tagging = await faultOf(s3.send(new PutObjectTaggingCommand({ ...at('a'), Tagging: { TagSet: [] } })));
    const acl = await faultOf(s3.send(new PutObjectCommand({ ...at('a'), Body: 'b', ACL: 'public-read' })));
    const read = await s3.send(new GetObjectCommand(at('a')));

    expect([tagging, acl]).toEqual(['NotImplemented', 'NotImplemented']);
    expect(await read.Body?.transformToString()).toBe('a');
  });

  it('comes back with its type and metadata', async () => {
    const s3 = s3Of(await startFixture());
    await s3.send(
      new PutObjectCommand({ ...at('a'), Body: 'a', ContentType: 'text/csv', Metadata: { unit: 'xom-2' } }),
    );

    const read = await s3.send(new GetObjectCommand(at('a')));

    expect(read).toMatchObject({ ContentType: 'text/csv', Metadata: { unit: 'xom-2' }, ContentLength: 1 });
  });

  it('is not looked for in a bucket that is not there', async () => {
    const s3 = s3Of(await startFixture());

    expect(await faultOf(s3.send(new GetObjectCommand({ Bucket: 'another', Key: 'a' })))).toBe('NoSuchBucket');
  });
});
