import type { MadePhoto } from '../../shared/api/news-contracts.ts';
import { keyOfPhoto, keyOfSentPhoto, maxPhotoBytes, photoFileOf, thumbnailOf } from '../../shared/domain/news/photo.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { compareOrders, orderOf } from '../../shared/domain/slot.ts';
import { sha256 } from '../../shared/domain/upload-id.ts';
import type { Picture } from '../../shared/pictures/make-picture.ts';
import { photoRefused } from '../../shared/pictures/refusals.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';
import type { Spend } from '../../shared/steps/spend.ts';

export interface MakePhotoDeps {
  given: Given;
  objects: Pick<ObjectStore, 'listVersions' | 'get' | 'putOnce'>;
  make: (sent: Uint8Array) => Promise<{ photo: Picture; thumbnail: Picture }>;
  spend: Spend;
  now: () => Date;
}

export interface AskedPhoto {
  month: { communeId: string; period: string };
  file: string;
  by: string;
}

/** Makes the two pictures to be shown from one that was sent. They are named by what they are: again is the same. */
export function createMakePhoto(deps: MakePhotoDeps) {
  return async ({ month, file, by }: AskedPhoto): Promise<MadePhoto> => {
    const at = deps.now();
    requireBegun(requireCommuneMonth(deps.given, month), at.toISOString());
    const sent = await readSent(deps, month, file);
    await deps.spend({ by, what: `photo#${month.communeId}`, at });
    const { photo, thumbnail } = await deps.make(sent);
    const name = photoFileOf(month.period, sha256(photo.bytes));
    // The small one first: an article may name a picture as soon as it is there.
    for (const [each, { bytes }] of [[thumbnailOf(name), thumbnail] as const, [name, photo] as const])
      await deps.objects.putOnce(keyOfPhoto(month.communeId, each), bytes, 'image/jpeg');
    return { file: name, width: photo.width, height: photo.height, size: photo.bytes.length };
  };
}

/** The newest of what came by the form. @throws DomainError unprocessable */
async function readSent(
  { objects }: Pick<MakePhotoDeps, 'objects'>,
  month: AskedPhoto['month'],
  file: string,
): Promise<Uint8Array> {
  const isOfMonth = file.startsWith(keyOfSentPhoto(month, ''));
  const versions = isOfMonth ? await objects.listVersions(file) : [];
  const newest = versions.toSorted((a, b) => compareOrders(orderOf(b), orderOf(a))).find(({ key }) => key === file);
  const stored = newest && (await objects.get(newest, maxPhotoBytes));
  if (!stored) throw photoRefused('photo-missing', '/file');
  if (!stored.bytes) throw photoRefused('photo-too-large', '/file');
  return stored.bytes;
}
