import { maxEvidenceBytes } from '../../domain/acts/shapes.ts';
import { actRecord, actRecordId } from '../../domain/audit/act-record.ts';
import { monthOf, type AuditRecord } from '../../domain/audit/record.ts';
import { uploadRecord, uploadRecordId, uploadTarget } from '../../domain/audit/upload-record.ts';
import { sha256 } from '../../domain/upload-id.ts';
import type { ActStore, Ledger, LedgerEntry, ObjectListing, ObjectStore } from '../../ports.ts';
import { readKeptActs } from '../kept-acts.ts';
import { once } from './once.ts';
import type { RecordRef, RecordSource } from './record-source.ts';

export interface CommuneRecordsDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get'>;
  ledger: Pick<Ledger, 'findMarks' | 'findEntries'>;
  /** To audit: each file is read again, and each act is made a record of as the table has it, too. */
  again?: { acts: Pick<ActStore, 'find'>; maxFileBytes: number };
}

/** A commune's uploads, as the ledger has them, and its officers' acts, as the bucket has them. */
export function createCommuneRecords(deps: CommuneRecordsDeps, communeId: string): RecordSource {
  const reports = once(() => deps.objects.listVersions(`reports/${communeId}/`));
  const acts = once(() => deps.objects.listVersions(`acts/${communeId}/`));
  return {
    ...(deps.again && { behind: (sealed: AuditRecord) => checkFiles(deps, sealed) }),
    list: async () => {
      const marks = await deps.ledger.findMarks(await reports());
      const uploads = marks.map((mark) => ({
        id: uploadRecordId(mark),
        month: monthOf({ target: uploadTarget(mark) }),
      }));
      return [...uploads, ...refsOfActs(await acts()).values()];
    },
    read: async (ids) => {
      const wanted = new Set(ids);
      const uploads = (await reports()).filter((object) => wanted.has(uploadRecordId(object)));
      const refs = Array.from(refsOfActs(await acts()).values()).filter(({ id }) => wanted.has(id));
      return [...(await readUploads(deps, uploads)), ...(await readActs(deps, communeId, refs))];
    },
  };
}

async function readUploads(deps: CommuneRecordsDeps, uploads: ObjectListing[]): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for (const entry of await deps.ledger.findEntries(uploads)) records.push(uploadRecord(await rehashed(deps, entry)));
  return records;
}

async function rehashed({ objects, again }: CommuneRecordsDeps, entry: LedgerEntry): Promise<LedgerEntry> {
  if (!again || entry.sha256 === '') return entry;
  const file = await objects.get(entry, again.maxFileBytes);
  return { ...entry, sha256: file?.bytes ? sha256(file.bytes) : 'gone' };
}

const actKey = /^acts\/[^/]+\/([^/]+)\/([^/]+)\.json$/;

/** By key: one that somebody wrote again is one act. */
function refsOfActs(listed: ObjectListing[]): Map<string, RecordRef & { key: string }> {
  return new Map(
    listed.flatMap(({ key }) => {
      const [, month, actId] = actKey.exec(key) ?? [];
      return month !== undefined && actId !== undefined ? [[key, { id: actRecordId(actId), month, key }]] : [];
    }),
  );
}

async function readActs(
  deps: CommuneRecordsDeps,
  communeId: string,
  refs: (RecordRef & { key: string })[],
): Promise<AuditRecord[]> {
  if (refs.length === 0) return [];
  const [keys, ids] = [new Set(refs.map(({ key }) => key)), new Set(refs.map(({ id }) => id))];
  const kept = await readKeptActs(deps, `acts/${communeId}/`, ({ key }) => keys.has(key));
  const records = kept.map(actRecord);
  for (const period of new Set(refs.map(({ month }) => month))) {
    const inTable = (await deps.again?.acts.find({ communeId, period })) ?? [];
    records.push(...inTable.map(actRecord).filter(({ id }) => ids.has(id)));
  }
  return records;
}

/** Whether a file that an act names still is what it was when it was named. */
async function checkFiles({ objects }: CommuneRecordsDeps, { after }: AuditRecord): Promise<string[]> {
  for (const name of ['file', 'scan']) {
    const [key, versionId, hash] = ['key', 'versionId', 'sha256'].map((part) => after[`${name}.${part}`]);
    if (typeof key !== 'string' || typeof versionId !== 'string' || typeof hash !== 'string') continue;
    const stored = await objects.get({ key, versionId }, maxEvidenceBytes);
    if (!stored) return [`${key} is not there`];
    const found = stored.bytes ? sha256(stored.bytes) : 'larger than any file that was taken';
    if (found !== hash) return [`${key} is another file: ${hash}, not ${found}`];
  }
  return [];
}
