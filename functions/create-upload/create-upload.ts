import type * as z from 'zod/mini';
import type { uploadFormSchema, uploadRequestSchema } from '../../shared/api/contracts.ts';
import { actIdOf } from '../../shared/domain/acts/act-id.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import type { KeptFile } from '../../shared/domain/acts/shapes.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { findFile } from '../../shared/steps/find-file.ts';
import {
  faultsOfForm,
  handOutForm,
  refuseFormFaults,
  slotSpending,
  type HandOutFormDeps,
} from '../../shared/steps/hand-out-form.ts';
import type { Spend } from '../../shared/steps/spend.ts';
import type { RecordAct } from '../../shared/steps/record-act.ts';

export type UploadRequest = z.infer<typeof uploadRequestSchema>;

export interface CreateUploadDeps extends HandOutFormDeps {
  objects: Pick<ObjectStore, 'presignUpload' | 'listVersions' | 'get'>;
  note: RecordAct;
  spend: Spend;
  now: () => Date;
  newUploadId: (at: Date) => string;
}

/**
 * Hands out a form by which one file can be sent for one unit and month. A locked month is no fault: what comes late is
 * kept, and the answer to it says whom to ask.
 */
export function createCreateUpload(deps: CreateUploadDeps) {
  return async (request: UploadRequest, by: string): Promise<z.infer<typeof uploadFormSchema>> => {
    const at = deps.now();
    const scan = request.onBehalf?.scan === undefined ? null : await findFile(deps, request.onBehalf.scan);
    refuseFormFaults([...faultsOfForm(deps, request, at.toISOString()), ...scanFaults(request, scan)]);
    await deps.spend({ by, what: slotSpending(request.onBehalf ? 'keyed-in' : 'account', request), at });
    const uploadId = deps.newUploadId(at);
    await noteTypist(deps, { request, uploadId, by, at, scan: scan ?? null });
    return handOutForm(deps, request, { uploadId, at });
  };
}

/** Before the form is handed out: no report that was typed in is without the name of who did it. */
async function noteTypist(
  deps: CreateUploadDeps,
  typed: { request: UploadRequest; uploadId: string; by: string; at: Date; scan: KeptFile | null },
): Promise<void> {
  const { request, uploadId, by, scan } = typed;
  const { communeId, period, unitId, onBehalf } = request;
  if (!onBehalf) return;
  const { channel, note } = onBehalf;
  const said = { kind: 'keyed-in', unitId, uploadId, channel, note, scan } as const;
  const draft = { communeId, period, at: typed.at.toISOString(), by, ...said };
  await deps.note({ ...draft, id: actIdOf(draft, undefined) });
}

function scanFaults({ communeId, period, onBehalf }: UploadRequest, scan: KeptFile | null | undefined): RequestFault[] {
  const at = '/onBehalf/scan';
  const key = onBehalf?.scan;
  if (key === undefined) return onBehalf?.channel === 'paper' ? [faultAt(at, 'scan-missing', {})] : [];
  if (!scan || !key.startsWith(`evidence/${communeId}/${period}/`))
    return [faultAt(at, 'no-such-file', { found: key })];
  return scan.sha256 === undefined ? [faultAt(at, 'evidence-too-large', { found: key })] : [];
}
