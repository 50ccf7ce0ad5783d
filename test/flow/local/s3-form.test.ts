import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { askForForm, bucket, s3Of, sendForm, startFixture } from './fixture-run.ts';

async function codeOf(reply: Response): Promise<string> {
  return `${reply.status} ${/<Code>(\w+)<\/Code>/.exec(await reply.text())?.[1]}`;
}

describe('a form upload', () => {
  it('is refused once the form has expired by the run’s clock', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt');

    await run.moveClock(new Date(run.clock.now().getTime() + 901_000));
    const reply = await sendForm(form, 'late');

    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('Policy expired');
  });

  it('is refused under another key, in another form of a field, or with a field nobody signed for', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt');

    const otherKey = await codeOf(await sendForm(form, 'x', { key: 'reports/b.txt' }));
    const otherDate = await codeOf(await sendForm(form, 'x', { 'X-Amz-Date': '20240312T010101Z' }));
    const extraField = await codeOf(await sendForm(form, 'x', { 'x-amz-meta-extra': '1' }));

    expect([otherKey, otherDate, extraField]).toEqual(['403 AccessDenied', '403 AccessDenied', '403 AccessDenied']);
  });

  it('is refused when it is larger or smaller than the form allows', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt', 10);

    const tooLarge = await codeOf(await sendForm(form, '12345678901'));
    const tooSmall = await codeOf(await sendForm(form, ''));
    const atTheLimit = await sendForm(form, '1234567890');

    expect([tooLarge, tooSmall, atTheLimit.status]).toEqual(['400 EntityTooLarge', '400 EntityTooSmall', 204]);
  });

  it('is refused when the policy was written over', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt');
    const policy = Buffer.from(form.fields['Policy'] ?? '', 'base64')
      .toString()
      .replace('1000', '9000');

    const reply = await sendForm(form, 'x', { Policy: Buffer.from(policy).toString('base64') });

    expect(await codeOf(reply)).toBe('403 SignatureDoesNotMatch');
  });

  it('is refused without a file, and as anything but a form', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt');
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);

    const without = await fetch(form.url, { method: 'POST', body: data });
    const json = await fetch(form.url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });

    expect([await codeOf(without), await codeOf(json)]).toEqual(['400 InvalidArgument', '400 MalformedPOSTRequest']);
  });

  it('leaves nothing in the bucket when it was refused', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'a.txt', 3);

    await sendForm(form, 'too long');
    const { KeyCount } = await s3Of(run).send(new ListObjectsV2Command({ Bucket: bucket }));

    expect(KeyCount).toBe(0);
  });

  it('is allowed to a page of an origin that the bucket’s rules name, and to no other', async () => {
    const run = await startFixture();
    const ask = (origin: string): Promise<Response> =>
      fetch(`${run.s3Url}/${bucket}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });

    const allowed = await ask('http://localhost:3000');
    const refused = await ask('http://evil.example');

    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });
});
