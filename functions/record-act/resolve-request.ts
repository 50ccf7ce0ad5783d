import type { ActContent } from '../../shared/domain/acts/act.ts';
import type { KeptFile } from '../../shared/domain/acts/shapes.ts';
import { keyOfPhoto, photoPrefix } from '../../shared/domain/news/photo.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import type { MonthStore, ObjectStore } from '../../shared/ports.ts';
import { findFile } from '../../shared/steps/find-file.ts';
import type { Deed } from './deed.ts';

export interface ResolveDeps {
  months: Pick<MonthStore, 'readMonth'>;
  objects: Pick<ObjectStore, 'listVersions' | 'get'>;
}

/** What the request says, with what only the stores know: which version of a file and what it is, which sending of an upload. */
export async function resolveRequest(deps: ResolveDeps, deed: Deed): Promise<ActContent> {
  const { request } = deed;
  if ('file' in request) return { ...request, file: request.file === null ? null : await fileOf(deps, request.file) };
  if (request.kind === 'return') return { ...request, receivedAt: await receiptOf(deps, deed, request) };
  if (request.kind === 'reopen-request') return { ...request, expiresAt: new Date(request.expiresAt).toISOString() };
  if (request.kind === 'draft-news' || request.kind === 'publish-news')
    return { ...request, photos: await sizesOf(deps, deed, request.photos) };
  const round = { round: deed.rules.period.label };
  if (request.kind === 'rank') return { ...round, ...request, ...namedBy(deed) };
  if (request.kind === 'nominate' || request.kind === 'council-decision') return { ...round, ...request };
  return request;
}

/** None of any version where there is no such ranking: that is a fault, and told with the others. */
function namedBy({ ranked }: Deed): { version: number; rubric: string } {
  return ranked ? { version: ranked.ranking.version, rubric: ranked.ranking.rubric } : { version: 0, rubric: '' };
}

/** No size where there is no such picture among those of the month: that is a fault, and told with the others. */
async function sizesOf<P extends { file: string }>(deps: ResolveDeps, { rules }: Deed, photos: P[]) {
  if (photos.length === 0) return [];
  const communeId = rules.commune.id;
  const listed = await deps.objects.listVersions(photoPrefix({ communeId, period: rules.period.label }));
  const sizes = new Map(listed.map(({ key, size }) => [key, size]));
  return photos.map((photo) => ({ ...photo, size: sizes.get(keyOfPhoto(communeId, photo.file)) ?? 0 }));
}

/** No version where nothing lies under the key: that is a fault, and told with the others. */
async function fileOf(deps: ResolveDeps, key: string): Promise<KeptFile> {
  return (await findFile(deps, key)) ?? { key, versionId: '' };
}

/** When the upload was received that counts now or, where it was returned before and another has come, then. */
async function receiptOf(deps: ResolveDeps, { rules, acts }: Deed, seen: { unitId: string; uploadId: string }) {
  const { label } = rules.period;
  const month = await deps.months.readMonth(rules.commune.id, { period: label, previous: shiftLabel(label, -1) });
  const current = month.slots.find((slot) => slot.unitId === seen.unitId)?.accepted;
  if (current?.uploadId === seen.uploadId) return current.receivedAt;
  const before = acts.findLast(
    (act) => act.kind === 'return' && act.unitId === seen.unitId && act.uploadId === seen.uploadId,
  );
  return before?.kind === 'return' ? before.receivedAt : '';
}
