import type * as z from 'zod/mini';
import type { uploadFormSchema, uploadRequestSchema } from '../../shared/api/contracts.ts';
import { actIdOf } from '../../shared/domain/acts/act-id.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import type { KeptFile } from '../../shared/domain/acts/shapes.ts';
import { DomainError, type RequestFault } from '../../shared/domain/errors.ts';
import { unreadText, type UnreadCode } from '../../shared/domain/unread-text.ts';
import { dateText } from '../../shared/domain/period.ts';
import { currentRegister, registerAt, rulesOf, type Given } from '../../shared/domain/rules.ts';
import { keyOfUpload } from '../../shared/domain/slot.ts';
import { findCommune, findReporter } from '../../shared/domain/unit.ts';
import type { Ledger, ObjectStore } from '../../shared/ports.ts';
import { findFile } from '../../shared/steps/find-file.ts';
import type { RecordAct } from '../../shared/steps/record-act.ts';

export type UploadRequest = z.infer<typeof uploadRequestSchema>;

export interface CreateUploadDeps {
  given: Given;
  objects: Pick<ObjectStore, 'presignUpload' | 'listVersions'>;
  ledger: Pick<Ledger, 'putTicket'>;
  note: RecordAct;
  now: () => Date;
  newUploadId: (at: Date) => string;
  maxFileBytes: number;
}

const formSeconds = 900;

/**
 * Hands out a form by which one file can be sent for one unit and month. A locked month is no fault: what comes late is
 * kept, and the answer to it says whom to ask.
 */
export function createCreateUpload(deps: CreateUploadDeps) {
  return async (request: UploadRequest, by: string): Promise<z.infer<typeof uploadFormSchema>> => {
    const at = deps.now();
    const scan = request.onBehalf?.scan === undefined ? null : await findFile(deps, request.onBehalf.scan);
    refuse([...faultsOf(deps, request, at.toISOString()), ...scanFaults(request, scan)]);
    const uploadId = deps.newUploadId(at);
    await noteTypist(deps, { request, uploadId, by, at, scan: scan ?? null });
    const { communeId, unitId, period, fileName } = request;
    const key = keyOfUpload(request, { uploadId, extension: extensionOf(fileName) });
    const expiresAt = new Date(at.getTime() + formSeconds * 1000).toISOString();
    const form = await deps.objects.presignUpload({ key, maxBytes: deps.maxFileBytes, expiresInSeconds: formSeconds });
    await deps.ledger.putTicket({
      communeId,
      unitId,
      period,
      uploadId,
      key,
      fileName,
      createdAt: at.toISOString(),
      expiresAt,
    });
    return { uploadId, ...form, expiresAt };
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
  const key = onBehalf?.scan;
  if (key === undefined || (scan && key.startsWith(`evidence/${communeId}/${period}/`))) return [];
  return [faultAt('/onBehalf/scan', 'no-such-file', { found: key })];
}

function faultsOf({ given, maxFileBytes }: CreateUploadDeps, request: UploadRequest, at: string): RequestFault[] {
  const { communeId, unitId, period, size } = request;
  const rules = rulesOf(given, request);
  const register = rules ? registerAt(given, rules, at) : currentRegister(given);
  const faults: RequestFault[] = [];
  const add = (field: keyof UploadRequest, code: UnreadCode, values: Record<string, string>): void => {
    faults.push({ at: `/${field}`, code, message: unreadText(code, values) });
  };
  if (!findCommune(register, communeId)) add('communeId', 'no-such-commune', { found: communeId });
  else if (!findReporter(register, communeId, unitId)) add('unitId', 'no-such-unit', { found: unitId });
  if (findCommune(register, communeId) && !rules) add('period', 'no-such-period', { found: period });
  if (rules && at < rules.period.opensAt)
    add('period', 'period-not-open', { found: period, opens: dateText(rules.period.from) });
  if (size === 0) add('size', 'empty-file', { found: '0 B' });
  if (size > maxFileBytes)
    add('size', 'file-too-large', { found: `${size} B`, limit: String(maxFileBytes / 1_048_576) });
  return faults;
}

function refuse(faults: RequestFault[]): void {
  if (faults.length === 0) return;
  throw new DomainError('invalid', 'upload-refused', {
    text: {
      vi: 'Chưa thể nhận tệp này; xem từng lỗi trong “errors”.',
      en: 'This file cannot be taken; see each fault in “errors”.',
    },
    faults,
  });
}

/** Only for people who look into the bucket: what a file is, its content decides. */
function extensionOf(fileName: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(fileName.toLowerCase())?.[0] ?? '';
}
