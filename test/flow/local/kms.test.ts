import { GenerateMacCommand, KMSClient, type GenerateMacCommandInput } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { faultOf, startFixture, temporaryFolder } from './fixture-run.ts';

const keyArn = 'arn:aws:kms:ap-southeast-1:000000000000:key/Data-LinkKey';
const asked = { KeyId: keyArn, MacAlgorithm: 'HMAC_SHA_256', Message: 'a link' } as const;

function kmsOf({ awsUrl, operator }: LocalRun): KMSClient {
  return new KMSClient({ endpoint: awsUrl, region: operator.region, credentials: operator, maxAttempts: 1 });
}

async function macOf(run: LocalRun, more: Partial<GenerateMacCommandInput> = {}): Promise<Buffer> {
  const { Mac } = await kmsOf(run).send(new GenerateMacCommand({ ...asked, Message: Buffer.from('a link'), ...more }));
  return Buffer.from(Mac ?? []);
}

describe('a key of KMS', () => {
  it('is the template’s, by its ARN or its id', async () => {
    const run = await startFixture();

    expect(await macOf(run)).toHaveLength(32);
    expect(await macOf(run, { KeyId: 'Data-LinkKey' })).toEqual(await macOf(run));
    expect(run.calls).toMatchObject(
      Array.from({ length: 3 }, () => ({ service: 'kms', action: 'GenerateMac', resource: keyArn })),
    );
  });

  it('is the same after a restart on the same data, and another on other data', async () => {
    const dataDir = temporaryFolder();
    const first = await startFixture({ dataDir });
    const before = await macOf(first);
    await first.stop();

    expect(await macOf(await startFixture({ dataDir }))).toEqual(before);
    expect(await macOf(await startFixture())).not.toEqual(before);
  });

  it('is used only by whose role grants just that', async () => {
    const run = await startFixture();
    const Mac = (await macOf(run)).toString('base64');

    const sign = await run.invoke('mischief', { do: 'sign', input: asked });
    const check = await run.invoke('mischief', { do: 'check', input: { ...asked, Mac } });
    const forged = await run.invoke('mischief', { do: 'check', input: { ...asked, Message: 'another link', Mac } });

    expect(sign).toMatchObject({ status: 400, name: 'AccessDeniedException' });
    expect(check).toMatchObject({ status: 200, MacValid: true, KeyId: keyArn });
    expect(forged).toMatchObject({ status: 400, name: 'KMSInvalidMacException' });
  });

  it('does what is used of KMS and refuses the rest', async () => {
    const run = await startFixture();

    expect(await faultOf(macOf(run, { KeyId: 'another-key' }))).toBe('NotFoundException');
    expect(await faultOf(macOf(run, { MacAlgorithm: 'HMAC_SHA_512' }))).toBe('ValidationException');
    expect(await faultOf(macOf(run, { Message: new Uint8Array(4097) }))).toBe('ValidationException');
    expect(await faultOf(macOf(run, { DryRun: true }))).toBe('ValidationException');
  });
});
