import * as z from 'zod/mini';
import { districtOfficerOf } from '../../../infra/local/issuer/callers.ts';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { landCode } from './land-report.ts';

const schema = z.object({
  status: z.string(),
  unitId: z.string(),
  report: z.nullable(z.object({ movements: z.record(z.string(), z.number()) })),
});

export interface ReadUpload {
  status: string;
  unitId: string;
  land: number;
}

export async function readUpload(run: LocalRun, uploadId: string): Promise<ReadUpload> {
  const authorization = `Bearer ${await run.tokenFor(districtOfficerOf('dai-tu'))}`;
  const reply = await fetch(`${run.apiUrl}/uploads/${uploadId}`, { headers: { authorization } });
  const { status, unitId, report } = schema.parse(await reply.json());
  return { status, unitId, land: report?.movements[landCode] ?? Number.NaN };
}
