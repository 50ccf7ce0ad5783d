import type { CommuneContext } from '../domain/explain/commune-context.ts';
import type { DraftPart, FileRef, FileSource, Part } from '../domain/explain/explanation.ts';
import { slotOfKey, type ObjectVersion } from '../domain/slot.ts';
import { objectHash, uploadIdOf } from '../domain/upload-id.ts';
import type { Ledger, LedgerEntry } from '../ports.ts';

/** Looks up the files behind parts: key and version from the version's own chain, bytes' hash and cells from the ledger. */
export async function findSources(
  ledger: Pick<Ledger, 'findEntries'>,
  context: CommuneContext | undefined,
  parts: DraftPart[],
): Promise<Part[]> {
  const objects = parts.flatMap(({ source }) => objectOf(context, source) ?? []);
  const found = await ledger.findEntries(objects);
  const entries = new Map(found.map((entry) => [objectHash(entry), entry]));
  return parts.map(({ source, ...part }) => {
    if (source === null || 'is' in source) return { ...part, source };
    const object = objectOf(context, source);
    return { ...part, source: object ? sourceOf(object, entries.get(objectHash(object)), source) : null };
  });
}

function objectOf(context: CommuneContext | undefined, source: DraftPart['source']): ObjectVersion | undefined {
  if (source === null || 'is' in source) return undefined;
  if ('key' in source) return source;
  const month = context?.chain.find(({ node }) => node.progress.period === source.period);
  return month?.node.inputs.slots[source.unitId]?.[source.which];
}

function sourceOf(object: ObjectVersion, entry: LedgerEntry | undefined, ref: FileRef | ObjectVersion): FileSource {
  const { key, versionId } = object;
  const { period = '', unitId = null } = slotOfKey(key) ?? {};
  return {
    is: 'file',
    period,
    unitId,
    uploadId: uploadIdOf(object),
    receivedAt: entry?.receivedAt ?? null,
    key,
    versionId,
    sha256: entry?.sha256 || null,
    places: placesIn(entry, ref),
  };
}

function placesIn(entry: LedgerEntry | undefined, ref: FileRef | ObjectVersion): FileSource['places'] {
  const row = 'row' in ref ? ref.row : undefined;
  return (row === undefined ? undefined : entry?.places[row]) ?? [];
}
