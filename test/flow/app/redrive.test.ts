import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import type { OnCall } from '../../../infra/local/aws/calls.ts';
import { redrive } from '../../../operator/redrive/redrive.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import { corrected } from './corrected.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { startWithSamples } from './prepared.ts';
import { districtOfficer, jsonPost, lock, officer, sample, startApp, type Running } from './running.ts';

/** Kills whoever has a report in hand, and holds up the daily run, as long as a test wants it. */
function trouble() {
  let dying = false;
  let open: (() => void) | undefined;
  let gate: Promise<void> | undefined;
  const onCall: OnCall = async (call, phase) => {
    if (phase === 'before' && call.principal === 'close-month') await gate;
    return dying && phase === 'before' && call.principal === 'ingest-report' ? 'kill' : undefined;
  };
  return {
    onCall,
    killIngest: (is: boolean) => {
      dying = is;
    },
    holdDailyRun: () => {
      gate = new Promise((go) => {
        open = go;
      });
    },
    letDailyRunGo: () => {
      gate = undefined;
      open?.();
    },
  };
}

const queueNamed = ({ run }: Running, part: string): string => {
  const names = run.model.queues.map(({ name }) => name);
  return names.find((name) => name.includes(part)) ?? '';
};

/** As often as the queue tries: ten times. */
async function untilDead(app: Running, count: number): Promise<void> {
  const name = queueNamed(app, 'ReportQueueDeadLetters');
  await expect
    .poll(
      () => {
        app.run.redeliver();
        return app.run.queueDepth(name).ready;
      },
      { timeout: 60_000, interval: 100 },
    )
    .toBe(count);
}

function clientOf({ run }: Running): SQSClient {
  const { region, accessKeyId, secretAccessKey } = run.operator;
  return new SQSClient({
    endpoint: run.awsUrl,
    region,
    credentials: { accessKeyId, secretAccessKey },
    useQueueUrlAsEndpoint: false,
  });
}

async function redriveAll(app: Running): Promise<string[]> {
  const lines: string[] = [];
  expect(await redrive(clientOf(app), 'reportqueue', (line) => lines.push(line))).toBe(true);
  return lines;
}

async function reopen(app: Running, unitId: string): Promise<void> {
  const record = async (by: Person, body: unknown) => {
    const reply = await app.ask<Act>('/communes/luc-ba/acts/2024-03', jsonPost(body), by);
    expect(reply.status).toBe(201);
    return reply.body.id;
  };
  const expiresAt = new Date(app.run.clock.now().getTime() + 48 * 3_600_000).toISOString();
  const requestId = await record(officer, {
    kind: 'reopen-request',
    unitId,
    reason: 'Nhập sai khối lượng rác',
    expiresAt,
  });
  await record(districtOfficer, { kind: 'reopen-approve', requestId });
}

const days = (count: number) => new Date(lock.getTime() + count * 86_400_000);

describe('dead letters that are redriven a month later', () => {
  it('are named with their counts where it is not clear which are meant', async () => {
    const app = await startApp();
    const lines: string[] = [];

    const moved = await redrive(clientOf(app), undefined, (line) => lines.push(line));

    expect(moved).toBe(false);
    const named = lines.slice(1).toSorted();
    expect(named).toEqual([
      expect.stringMatching(/DeliveryQueueDeadLetters.*: 0$/),
      expect.stringMatching(/ReportQueueDeadLetters.*: 0$/),
      expect.stringMatching(/ReturnQueueDeadLetters.*: 0$/),
    ]);
  });

  it('give the verdicts, the slots and the restatement that they would have given at once', async () => {
    const { onCall, killIngest, holdDailyRun, letDailyRunGo } = trouble();
    const app = await startWithSamples({ onCall });
    killIngest(true);
    // In time; the close finds it in the bucket while its message lies among the dead letters.
    const inTime = await app.send(
      'xom-3',
      'a.csv',
      Buffer.from(sample('xom-2_2024-03.csv').toString().replaceAll(/xóm 2/gi, 'Xóm 3')),
    );
    await untilDead(app, 1);
    await app.close();
    const official = await app.summary();
    // After the lock: one that has no ticket, and one that is let in by a ticket which is long over a month later.
    await reopen(app, 'xom-2');
    await app.run.moveClock(new Date(lock.getTime() + 60_000));
    const late = await app.send('xom-6', 'b.json', sample('xom-6_2024-03.json'));
    const letIn = await app.send('xom-2', 'c.csv', corrected());
    await untilDead(app, 3);
    holdDailyRun();
    // A month of daily runs is due now. They stand in a queue, and this does not wait for all of them.
    app.run.moveClock(days(31)).catch(() => {});
    killIngest(false);

    const lines = await redriveAll(app);
    const verdicts = [await app.verdict(inTime), await app.verdict(late), await app.verdict(letIn)];
    await expect.poll(async () => (await app.summary()).version, { timeout: 20_000 }).toBe(2);
    const restated = await app.summary();
    letDailyRunGo();
    await app.close();

    expect(lines[0]).toMatch(/ReportQueueDeadLetters.* → .*ReportQueue.*: 3 /);
    expect(lines[1]).toContain('3, còn lại (left) 0');
    expect(official).toMatchObject({ version: 1, proof: { received: 8, lost: 0, waiting: 0 } });
    expect(verdicts).toMatchObject([
      { status: 'accepted' },
      { status: 'rejected', problems: [{ code: 'after-lock' }] },
      { status: 'accepted' },
    ]);
    expect(restated).toMatchObject({ status: 'restated', proof: { received: 10, late: 1, superseded: 1, lost: 0 } });
    const [before, after] = [official, restated].map(({ totals }) => totals.movements['PT.08']?.month ?? 0);
    expect(after).toBe((before ?? 0) + 1);
    expect((await app.slots()).slots.find(({ unitId }) => unitId === 'xom-2')?.uploads).toHaveLength(2);
    // The daily run has nothing to add.
    expect((await app.summary()).version).toBe(2);
  }, 180_000);
});
