import { canonicalJson } from '../domain/canonical.ts';
import { summaryVersionSchema, type SummaryVersion } from '../domain/summary.ts';
import type { ObjectStore, SummaryStore } from '../ports.ts';

interface VersionKey {
  districtId: string;
  period: string;
  version: number;
}

export const keptVersionKey = ({ districtId, period, version }: VersionKey): string =>
  `summaries/${districtId}/${period}/version-${String(version).padStart(4, '0')}.json`;

export interface PublishDeps {
  objects: Pick<ObjectStore, 'putOnce' | 'read'>;
  summaries: Pick<SummaryStore, 'putVersion'>;
  /** Told of each version by whoever put it into the bucket: once, or not at all where that one dies. */
  onPublished?: (version: SummaryVersion) => void;
}

/**
 * Puts a version if absent: into the bucket and then, as the bucket has it, into the table. Of two that would be the same
 * version the first one in the bucket is it, also when its maker died before the table knew; so the bucket alone can
 * give the table back.
 */
export async function publishVersion(deps: PublishDeps, made: SummaryVersion): Promise<void> {
  const about = { districtId: made.content.districtId, period: made.content.period, version: made.version };
  const key = keptVersionKey(about);
  const bytes = new TextEncoder().encode(canonicalJson(made));
  const written = await deps.objects.putOnce(key, bytes, 'application/json');
  // Read as it will be read again, so that what a restored table answers is the same to the byte.
  const kept = written === 'written' ? readVersion(bytes) : await readKeptVersion(deps, about);
  if (!kept) throw new Error(`${key} is taken, but is no version`);
  await deps.summaries.putVersion(kept);
  if (written === 'written') deps.onPublished?.(kept);
}

/** A version as the bucket has it; undefined where there is none, or something else. */
export async function readKeptVersion(
  { objects }: { objects: Pick<ObjectStore, 'read'> },
  about: VersionKey,
): Promise<SummaryVersion | undefined> {
  const bytes = await objects.read(keptVersionKey(about));
  return bytes && readVersion(bytes);
}

function readVersion(bytes: Uint8Array): SummaryVersion | undefined {
  const read = summaryVersionSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return read.success ? read.data : undefined;
}

const keptKey = /^summaries\/([^/]+)\/([^/]+)\/version-(\d{4})\.json$/;

/** Every version of a district's months that the bucket has, the first of a month first. */
export async function findKeptVersions(
  deps: { objects: Pick<ObjectStore, 'listVersions' | 'read'> },
  districtId: string,
): Promise<SummaryVersion[]> {
  const listed = await deps.objects.listVersions(`summaries/${districtId}/`);
  const keys = Array.from(new Set(listed.map(({ key }) => key))).toSorted();
  const versions: SummaryVersion[] = [];
  for (const key of keys) {
    const [, , period, version] = keptKey.exec(key) ?? [];
    const kept =
      period !== undefined && (await readKeptVersion(deps, { districtId, period, version: Number(version) }));
    if (kept) versions.push(kept);
  }
  return versions;
}
