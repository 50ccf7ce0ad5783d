import { setTimeout as wait } from 'node:timers/promises';
import type { AwsCall, OnCall } from '../../../infra/local/aws/calls.ts';
import type { DeliveryPolicy } from '../../../infra/local/events/event-bus.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { sheet, type Figure } from '../figure.ts';
import type { BenchRun } from './bench-run.ts';
import { actionsOf, ingestInvocations, writeUnits } from './ingest-calls.ts';
import { hamlets } from './land-report.ts';
import { slotBytes } from './slot-bytes.ts';

const { atMost, told } = sheet('A duplicate of an accepted report');

/** Two ways in which a report comes twice, to be put into a run's options. */
export interface Repeats {
  delivery: DeliveryPolicy;
  onCall: OnCall;
  /** Ends the next ingest right after its ledger entry, so that its message is received again. */
  killAfterNextLedgerEntry: () => void;
  /** Hands the newest event over once more, as a message of its own. */
  sendNewestAgain: () => Promise<void>;
}

export function createRepeats(): Repeats {
  let sendNewest: () => Promise<void> = async () => {};
  let armed = false;
  let saying: string | undefined;
  return {
    delivery: (_event, send) => {
      sendNewest = send;
      return send();
    },
    onCall: ({ action, requestId, principal }, phase) => {
      if (!armed || principal !== 'ingest-report' || phase === 'before') return undefined;
      if (action === 'PutEvents') saying = requestId;
      if (action !== 'PutItem' || saying === undefined || saying !== requestId) return undefined;
      armed = false;
      return 'kill';
    },
    killAfterNextLedgerEntry: () => {
      armed = true;
      saying = undefined;
    },
    sendNewestAgain: () => sendNewest(),
  };
}

export async function duplicateCost(bench: BenchRun, repeats: Repeats): Promise<Figure[]> {
  const { run, send } = bench;
  const unitId = must(hamlets()[0]);
  await send(unitId, 300);
  await run.settled();
  await repeats.sendNewestAgain();
  await run.settled();
  const again = newestInvocation(bench);
  const refused = writeUnits(again, await slotBytes(run, unitId));
  const redelivered = await redeliver(bench, repeats, unitId);
  return [
    atMost(2, { what: 'calls, the message received again', value: redelivered.length, note: actionsOf(redelivered) }),
    atMost(2, { what: 'calls, the S3 event sent again', value: again.length, note: actionsOf(again) }),
    told({
      what: 'write units, the S3 event sent again',
      value: refused,
      note: 'a refused update: the size of its item',
    }),
  ];
}

async function redeliver({ run, send, failures }: BenchRun, repeats: Repeats, unitId: string): Promise<AwsCall[]> {
  const before = failures.length;
  repeats.killAfterNextLedgerEntry();
  await send(unitId, 301);
  while (failures.length === before) await wait(5);
  run.redeliver();
  await run.settled();
  return newestInvocation({ run });
}

function newestInvocation({ run }: Pick<BenchRun, 'run'>): AwsCall[] {
  return must(ingestInvocations(run.calls).at(-1));
}
