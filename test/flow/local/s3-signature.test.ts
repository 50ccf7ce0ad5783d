import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { signatureOf, stringToSign } from '../../../infra/local/aws/signature-v4.ts';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { bucket, faultOf, s3Of, startFixture } from './fixture-run.ts';

describe('a signature to S3', () => {
  it('is refused when the secret is another’s', async () => {
    const run = await startFixture();
    const forged = s3Of(run, { ...run.operator, secretAccessKey: 'x'.repeat(40) });

    const fault = await faultOf(forged.send(new GetObjectCommand({ Bucket: bucket, Key: 'a' })));

    expect(fault).toBe('SignatureDoesNotMatch');
  });

  it('is refused when the key is known to nobody', async () => {
    const run = await startFixture();
    const unknown = s3Of(run, { ...run.operator, accessKeyId: 'AKIA00000000000000AB' });

    const fault = await faultOf(unknown.send(new GetObjectCommand({ Bucket: bucket, Key: 'a' })));

    expect(fault).toBe('InvalidAccessKeyId');
  });

  it('is refused when a header that it covers was changed on the way', async () => {
    const run = await startFixture();
    const client = s3Of(run);
    client.middlewareStack.add(
      (next) => (args) => {
        const headers = { ...requestOf(args).headers, 'x-amz-meta-who': 'someone else' };
        return next(Object.assign(args, { request: Object.assign(requestOf(args), { headers }) }));
      },
      { step: 'finalizeRequest', priority: 'low' },
    );

    const put = new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a', Metadata: { who: 'me' } });

    expect(await faultOf(client.send(put))).toBe('SignatureDoesNotMatch');
  });

  it('is refused when the body is not the one that was signed', async () => {
    const run = await startFixture();
    const client = s3Of(run);
    client.middlewareStack.add(
      (next) => (args) => {
        return next(Object.assign(args, { request: Object.assign(requestOf(args), { body: 'b' }) }));
      },
      { step: 'finalizeRequest', priority: 'low' },
    );

    const put = new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' });

    expect(await faultOf(client.send(put))).toBe('XAmzContentSHA256Mismatch');
  });

  it('is missed where there is none', async () => {
    const run = await startFixture();

    const reply = await fetch(`${run.s3Url}/${bucket}/a`);

    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('<Code>AccessDenied</Code>');
  });

  it('in a link opens the object until the link’s time is up by the run’s clock', async () => {
    const run = await startFixture();
    await s3Of(run).send(new PutObjectCommand({ Bucket: bucket, Key: 'a b', Body: 'in the link' }));
    const link = presign(run, `/${bucket}/a%20b`);

    const inTime = await fetch(link);
    await run.moveClock(new Date(run.clock.now().getTime() + 61_000));
    const tooLate = await fetch(link);

    expect(await inTime.text()).toBe('in the link');
    expect(tooLate.status).toBe(403);
    expect(await tooLate.text()).toContain('Request has expired');
  });

  it('in a link is refused for another key than the one signed', async () => {
    const run = await startFixture();
    const link = presign(run, `/${bucket}/a`).replace(`/${bucket}/a`, `/${bucket}/b`);

    const reply = await fetch(link);

    expect(await reply.text()).toContain('SignatureDoesNotMatch');
  });

  it('is no use for another service', async () => {
    const run = await startFixture();
    const reply = await fetch(presign(run, `/${bucket}/a`, 'sqs'));

    expect(reply.status).toBe(400);
  });
});

function requestOf({ request }: { request: unknown }): { headers: object } {
  if (typeof request !== 'object' || request === null || !('headers' in request)) throw new Error('no request');
  const { headers } = request;
  if (typeof headers !== 'object' || headers === null) throw new Error('no headers');
  return Object.assign(request, { headers });
}

/** A link made by hand: the SDK's presigner is not needed elsewhere, and its signer is what the headers' tests use. */
function presign(run: LocalRun, path: string, service = 's3'): string {
  const { accessKeyId, secretAccessKey, region } = run.operator;
  const timestamp = run.clock
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '');
  const date = timestamp.slice(0, 8);
  const host = new URL(run.s3Url).host;
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${date}/${region}/${service}/aws4_request`,
    'X-Amz-Date': timestamp,
    'X-Amz-Expires': '60',
    'X-Amz-SignedHeaders': 'host',
  }).toString();
  const request = {
    method: 'GET',
    url: `${path}?${query}`,
    headers: { host },
    signedHeaders: ['host'],
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
  const scope = { accessKeyId, date, region, service };
  const signature = signatureOf(stringToSign(request, timestamp, scope), secretAccessKey, scope);
  return `${run.s3Url}${path}?${query}&X-Amz-Signature=${signature}`;
}
