import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import type { OnCall } from '../../../infra/local/aws/calls.ts';
import { auditDistricts } from '../../../operator/audit/audit-districts.ts';
import { createActStore } from '../../../shared/aws/act-store.ts';
import { createChainEnds } from '../../../shared/aws/chain-ends.ts';
import { createLedger } from '../../../shared/aws/ledger.ts';
import { createObjectStore } from '../../../shared/aws/object-store.ts';
import { createOutbox } from '../../../shared/aws/outbox.ts';
import { createSummaryStore } from '../../../shared/aws/summary-store.ts';
import { limits } from '../../../shared/reports/limits.ts';
import type { AuditedChain } from '../../../shared/steps/audit/audit-chain.ts';
import { startClosed, startWithSamples } from './prepared.ts';
import type { Running } from './running.ts';

/** As `npm run audit` does: with an operator's keys, over the run's endpoints. */
function auditorOf({ run }: Running) {
  const { region, ...credentials } = run.operator;
  const client = new DynamoDBClient({ endpoint: run.awsUrl, region, credentials });
  const table = { client, table: run.model.tables[0]?.name ?? '' };
  const s3 = new S3Client({ endpoint: run.s3Url, region, credentials, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const deps = {
    given: readGiven(),
    objects: createObjectStore({ client: s3, bucket: run.model.buckets[0]?.name ?? '' }),
    acts: createActStore(table),
    ledger: createLedger(table),
    summaries: createSummaryStore(table),
    outbox: createOutbox(table),
    ends: createChainEnds(table),
    maxFileBytes: limits.fileBytes,
  };
  const audit = async (scope: string): Promise<AuditedChain | undefined> => {
    for await (const audited of auditDistricts(deps, scope)) return audited;
    return undefined;
  };
  return { ...deps, audit };
}

const seal = ({ run }: Running) => run.invoke('seal-audit', { districtId: 'dai-tu' });

describe('the audit of a run', () => {
  it('finds what was sent and published in chains that hold, and says which block was written again', async () => {
    const app = await startClosed();
    const { audit, objects } = auditorOf(app);

    await seal(app);
    const again = await seal(app);
    const [ofCommune, ofDistrict] = [await audit('luc-ba'), await audit('dai-tu')];
    await objects.putImmutable('audit/luc-ba/000001.json', new TextEncoder().encode('{}'), 'application/json');

    expect(again).toEqual(
      ['luc-ba', 'dai-tu'].map((scope) => expect.objectContaining({ scope, blocks: 0, head: expect.anything() })),
    );
    expect(ofCommune).toMatchObject({ blocks: 1, records: 7, fault: null, unsealed: 0 });
    expect(ofDistrict).toMatchObject({ fault: null, unsealed: 0 });
    expect((await audit('luc-ba'))?.fault).toMatchObject({ n: 1, code: 'block-overwritten' });
  }, 60_000);

  it('finds one chain where a sealer was killed at each of its calls', async () => {
    let at: number | undefined;
    let seen = 0;
    const onCall: OnCall = (call, phase) => {
      if (call.principal !== 'seal-audit' || phase !== 'after' || at === undefined) return undefined;
      seen += 1;
      return seen === at ? 'kill' : undefined;
    };
    const app = await startWithSamples({ onCall });

    // What is done for the first communes is the same for all: lists, marks, entries, block, another look, its end.
    for (at = 1; at <= 10; at += 1) {
      seen = 0;
      await seal(app).catch(() => undefined);
    }
    at = undefined;
    await seal(app);

    expect(await auditorOf(app).audit('luc-ba')).toMatchObject({ records: 7, fault: null, unsealed: 0 });
  }, 60_000);
});
