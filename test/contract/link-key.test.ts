import { KMSClient } from '@aws-sdk/client-kms';
import { createLinkSigner, createLinkVerifier } from '../../shared/aws/link-key.ts';
import { fakeLinkKey } from '../fakes/link-key.ts';
import { startFixture } from '../flow/local/fixture-run.ts';
import { linkKeyContract } from './link-key.contract.ts';

linkKeyContract('the fake', () => Promise.resolve(fakeLinkKey()));
linkKeyContract('KMS', async () => {
  const { awsUrl: endpoint, operator } = await startFixture();
  const key = {
    client: new KMSClient({ endpoint, region: operator.region, credentials: operator, maxAttempts: 1 }),
    keyId: 'arn:aws:kms:ap-southeast-1:000000000000:key/Data-LinkKey',
  };
  return { ...createLinkSigner(key), ...createLinkVerifier(key) };
});
