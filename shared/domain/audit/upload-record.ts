import { canonicalJson } from '../canonical.ts';
import { cameByLink, slotOfKey, type ObjectVersion } from '../slot.ts';
import { objectHash, sha256, uploadIdOf } from '../upload-id.ts';
import { makeRecord, type AuditRecord } from './record.ts';

/** What a ledger item says of an upload, as far as it is told. */
interface UploadVerdict extends ObjectVersion {
  receivedAt: string;
  size: number;
  sha256: string;
  verdict: string;
  problems: readonly unknown[];
  warnings: readonly unknown[];
  report?: unknown;
}

export function uploadRecordId(object: ObjectVersion): string {
  return `upload:${uploadIdOf(object)}:${objectHash(object)}`;
}

/** The slot that the key names. A name that an operator gave a file may be a person's, so no name is in it. */
export function uploadTarget(object: ObjectVersion): string {
  const named = slotOfKey(object.key);
  if (named) return `${named.communeId}/${named.period}/${named.unitId}`;
  return `${object.key.split('/')[1] ?? ''}/-/${objectHash(object)}`;
}

/** Who held a link is nobody's name: the unit's, marked. */
function senderOf(object: ObjectVersion): string {
  const named = slotOfKey(object.key);
  if (!named) return 'unknown';
  const unit = `${named.unitId}@${named.communeId}`;
  return cameByLink(object) ? `link:${unit}` : unit;
}

export function uploadRecord(upload: UploadVerdict): AuditRecord {
  return makeRecord({
    id: uploadRecordId(upload),
    at: upload.receivedAt,
    who: senderOf(upload),
    what: 'upload',
    target: uploadTarget(upload),
    before: null,
    after: {
      verdict: upload.verdict,
      sha256: upload.sha256,
      bytes: upload.size,
      problems: upload.problems.length,
      warnings: upload.warnings.length,
      report: upload.report ? sha256(canonicalJson(upload.report)) : null,
    },
  });
}
