import {
  deliveryRecord,
  deliveryRecordId,
  isDelivered,
  versionRecord,
  versionRecordId,
} from '../../domain/audit/district-records.ts';
import type { AuditRecord } from '../../domain/audit/record.ts';
import type { ObjectStore, Outbox, SummaryStore } from '../../ports.ts';
import { readKeptVersion } from '../publish-version.ts';
import { createFollowVersion } from './follow-version.ts';
import { once } from './once.ts';
import type { RecordRef, RecordSource } from './record-source.ts';

export interface DistrictRecordsDeps {
  summaries: Pick<SummaryStore, 'list' | 'version'>;
  outbox: Pick<Outbox, 'find'>;
  /** To audit: each version is made a record of as the bucket has it, too, and all that it rests on is read. */
  again?: { objects: Pick<ObjectStore, 'read'> };
}

/** A district's published versions, and what came of sending them. */
export function createDistrictRecords(deps: DistrictRecordsDeps, districtId: string): RecordSource {
  const versions = once(() => listVersions(deps, districtId));
  const delivered = once(async () => {
    const entries = await deps.outbox.find({ kind: 'deliver', districtId });
    return entries.filter(({ delivery }) => isDelivered(delivery)).map((entry) => ({ ...refOf(entry), ...entry }));
  });
  return {
    ...(deps.again && { behind: createFollowVersion(deps.again) }),
    list: async () => [...(await versions()), ...(await delivered())].map(({ id, month }) => ({ id, month })),
    read: async (ids) => {
      const wanted = new Set(ids);
      const sent = (await delivered()).filter(({ id }) => wanted.has(id));
      const records = sent.flatMap(({ message, delivery }) =>
        message.kind === 'deliver' ? [deliveryRecord(message, delivery)] : [],
      );
      for (const listed of await versions()) {
        if (wanted.has(listed.id)) records.push(...(await readVersion(deps, districtId, listed)));
      }
      return records;
    },
  };
}

function refOf({ message, delivery }: Awaited<ReturnType<Outbox['find']>>[number]): RecordRef {
  return { id: deliveryRecordId(message, delivery), month: message.period };
}

interface ListedVersion extends RecordRef {
  version: number;
}

async function listVersions({ summaries }: DistrictRecordsDeps, districtId: string): Promise<ListedVersion[]> {
  const newest = await summaries.list(districtId);
  return newest.flatMap(({ period, version: last }) =>
    Array.from({ length: last }, (_, index) => {
      const version = index + 1;
      return { id: versionRecordId({ districtId, period, version }), month: period, version };
    }),
  );
}

async function readVersion(
  { summaries, again }: DistrictRecordsDeps,
  districtId: string,
  { month: period, version }: ListedVersion,
): Promise<AuditRecord[]> {
  const stored = await summaries.version(districtId, period, version);
  if (!stored) return [];
  if (!again) return [versionRecord(stored)];
  const kept = await readKeptVersion(again, { districtId, period, version });
  // Without its object a version could not be restored: it is as good as gone.
  return kept ? [versionRecord(stored), versionRecord(kept)] : [];
}
