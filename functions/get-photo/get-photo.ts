import { DomainError } from '../../shared/domain/errors.ts';
import { keyOfPhoto, photoNamed } from '../../shared/domain/news/photo.ts';
import { rulesOf, type Given } from '../../shared/domain/rules.ts';
import type { ActStore, ObjectStore } from '../../shared/ports.ts';
import { findPublished } from '../../shared/steps/find-news.ts';

export interface GetPhotoDeps {
  given: Given;
  acts: Pick<ActStore, 'find'>;
  objects: Pick<ObjectStore, 'read'>;
}

/** A picture, while an article that is published has it. What is not published is answered as what is not there. */
export function createGetPhoto({ given, acts, objects }: GetPhotoDeps) {
  return async ({ communeId, file }: { communeId: string; file: string }): Promise<Uint8Array> => {
    const named = photoNamed(file);
    const month = { communeId, period: named?.period ?? '' };
    if (!named || !rulesOf(given, month)) throw noPhoto();
    const articles = await findPublished(acts, month);
    const isShown = articles.some(({ photos }) => photos.some((photo) => photo.file === named.file));
    const bytes = isShown ? await objects.read(keyOfPhoto(communeId, file)) : undefined;
    if (!bytes) throw noPhoto();
    return bytes;
  };
}

function noPhoto(): DomainError {
  return new DomainError('not-found', 'no-such-photo', {
    text: { vi: 'Không có ảnh này trên trang tin của xã.', en: 'The commune’s news has no such picture.' },
  });
}
