import type { PhotoFileRequest, PhotoForm } from '../../shared/api/news-contracts.ts';
import { keyOfSentPhoto, maxPhotoBytes } from '../../shared/domain/news/photo.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { photoRefused } from '../../shared/pictures/refusals.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';
import type { Spend } from '../../shared/steps/spend.ts';

export interface CreatePhotoFileDeps {
  given: Given;
  objects: Pick<ObjectStore, 'presignUpload'>;
  spend: Spend;
  now: () => Date;
  newId: (at: Date) => string;
}

export interface AskedPhotoFile {
  month: { communeId: string; period: string };
  request: PhotoFileRequest;
  by: string;
}

const formSeconds = 900;

/** Hands out a form for one picture. What its name gives away is said before anybody waits for megabytes to be sent. */
export function createCreatePhotoFile(deps: CreatePhotoFileDeps) {
  return async ({ month, request, by }: AskedPhotoFile): Promise<PhotoForm> => {
    const at = deps.now();
    requireBegun(requireCommuneMonth(deps.given, month), at.toISOString());
    refuseByName(request);
    await deps.spend({ by, what: `photo-file#${month.communeId}`, at });
    const file = keyOfSentPhoto(month, deps.newId(at));
    const form = await deps.objects.presignUpload({
      key: file,
      maxBytes: maxPhotoBytes,
      expiresInSeconds: formSeconds,
    });
    return { file, ...form, expiresAt: new Date(at.getTime() + formSeconds * 1000).toISOString() };
  };
}

function refuseByName({ fileName, size }: PhotoFileRequest): void {
  if (/\.hei[cf]$/i.test(fileName)) throw photoRefused('photo-heic', '/fileName');
  if (!/\.(jpe?g|png|webp)$/i.test(fileName)) throw photoRefused('photo-kind', '/fileName');
  if (size > maxPhotoBytes) throw photoRefused('photo-too-large', '/size');
}
