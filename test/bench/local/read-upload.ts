import * as z from 'zod/mini';
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

export async function readUpload(api: string, uploadId: string): Promise<ReadUpload> {
  const reply = await fetch(`${api}/uploads/${uploadId}`);
  const { status, unitId, report } = schema.parse(await reply.json());
  return { status, unitId, land: report?.movements[landCode] ?? Number.NaN };
}
