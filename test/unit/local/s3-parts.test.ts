import { describe, expect, it } from 'vitest';
import { unchunk } from '../../../infra/local/s3/aws-chunked.ts';
import { checksumOf } from '../../../infra/local/s3/checksums.ts';
import { checkPolicy } from '../../../infra/local/s3/post-policy.ts';
import { xml } from '../../../infra/local/s3/xml.ts';

describe('a checksum', () => {
  // The check values of the catalogue of CRC algorithms, for "123456789".
  it.each([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
    ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['sha256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
  ])('by %s is the known one', (algorithm, hex) => {
    expect(checksumOf(algorithm, Buffer.from('123456789'))).toBe(Buffer.from(hex, 'hex').toString('base64'));
  });

  it('by an algorithm that S3 does not have is none', () => {
    expect(checksumOf('md4', Buffer.from(''))).toBeUndefined();
  });
});

describe('a chunked body', () => {
  it('is put together, and its trailers read', () => {
    const body = Buffer.from('5\r\nhello\r\n3\r\n du\r\n0\r\nx-amz-checksum-crc32:abc=\r\n\r\n');

    const { bytes, trailers } = unchunk(body);

    expect(bytes.toString()).toBe('hello du');
    expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'abc=' });
  });

  it.each(['', '5\r\nhel', 'zz\r\nhello\r\n', '5\r\nhello\r\n'])('that is cut short is refused: %j', (body) => {
    expect(() => unchunk(Buffer.from(body))).toThrow('terminated unexpectedly');
  });
});

describe('a form’s policy', () => {
  const now = new Date('2024-03-12T01:00:00Z');
  const expiration = '2024-03-12T01:15:00Z';
  const check = (conditions: unknown[], fields: Record<string, string>, size = 10): void => {
    const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
    checkPolicy(policy, { fields: new Map(Object.entries(fields)), size, now });
  };

  it('is met by fields that equal, start or measure as it says', () => {
    const conditions = [
      { bucket: 'b' },
      ['eq', '$key', 'reports/a'],
      ['starts-with', '$Content-Type', 'text/'],
      ['content-length-range', 1, 10],
    ];

    const met = (): void => check(conditions, { bucket: 'b', key: 'reports/a', 'content-type': 'text/csv,text/plain' });

    expect(met).not.toThrow();
  });

  it.each([
    ['a field differs', [['eq', '$key', 'a']], { key: 'b' }],
    ['a field is absent', [['eq', '$key', 'a']], {}],
    ['a field starts otherwise', [['starts-with', '$key', 'reports/']], { key: 'other' }],
    [
      'one of several types starts otherwise',
      [['starts-with', '$content-type', 'text/']],
      { 'content-type': 'text/csv,image/png' },
    ],
    ['the bucket is another', [{ bucket: 'b' }], { bucket: 'c' }],
    ['a field is not spoken of', [], { acl: 'public-read' }],
    ['an operator is unknown', [['ends-with', '$key', 'a']], { key: 'a' }],
  ])('is not met when %s', (_what, conditions, fields) => {
    expect(() => check(conditions, fields as Record<string, string>)).toThrow('Invalid according to Policy');
  });

  it('lets fields pass that sign it or are to be ignored', () => {
    expect(() => check([], { policy: 'p', 'x-amz-signature': 's', 'x-ignore-this': '1' })).not.toThrow();
  });

  it('that is no policy is refused', () => {
    const upload = { fields: new Map<string, string>(), size: 1, now };

    expect(() => checkPolicy('not base64 json', upload)).toThrow('policy document');
  });
});

describe('an answer in XML', () => {
  it('escapes what keys may hold, and repeats an element for each of a list', () => {
    expect(xml('R', { Key: ['a&b', '<c>'], Gone: undefined, Empty: [] })).toContain(
      '<Key>a&#38;b</Key><Key>&#60;c&#62;</Key></R>',
    );
  });
});
