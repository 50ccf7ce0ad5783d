import { createClient, type Client } from '../../../infra/local/demonstration/client.ts';
import type { BusEvent } from '../../../infra/local/events/event-bus.ts';
import { startLocalRun, type LocalRun, type LocalRunOptions } from '../../../infra/local/start-local-run.ts';
import type { Workspace } from '../workspace.ts';
import { landReport, place } from './land-report.ts';

/** The whole app in a fresh folder, with what the bench does to it. */
export interface BenchRun {
  run: LocalRun;
  client: Client;
  /** What the app has said on its bus. */
  said: BusEvent[];
  failures: unknown[];
  /** Sends a hamlet's report as a client does, and gives its upload's id at once. */
  send: (unitId: string, land: number) => Promise<string>;
}

export async function withBenchRun<T>(
  workspace: Workspace,
  options: Partial<LocalRunOptions>,
  use: (bench: BenchRun) => Promise<T>,
): Promise<T> {
  const said: BusEvent[] = [];
  const failures: unknown[] = [];
  const run = await startLocalRun({
    assembly: workspace.assembly,
    dataDir: workspace.folder('data'),
    onEvent: (_bus, event) => said.push(event),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  const client = createClient(run.apiUrl, run);
  const send = (unitId: string, land: number): Promise<string> => sendReport(client, unitId, land);
  try {
    return await use({ run, client, said, failures, send });
  } finally {
    await run.stop();
  }
}

async function sendReport(client: Client, unitId: string, land: number): Promise<string> {
  const sample = landReport(unitId, land);
  const form = await client.askForForm({ ...sample.slot, communeId: place.communeId, size: sample.bytes.length });
  if ('refused' in form) throw new Error(`${unitId}: ${form.refused}`);
  await client.sendForm(form, sample);
  return form.uploadId;
}
