import { DomainError } from '../domain/errors.ts';
import type { ObjectStore } from '../ports.ts';

export interface PaperPlace {
  of: 'communes' | 'districts';
  id: string;
  period: string;
  extension: 'docx' | 'xlsx' | 'csv';
}

export interface HandOutDeps {
  objects: Pick<ObjectStore, 'read' | 'putOnce'>;
}

export const keyOfPaper = ({ of, id, period, extension }: PaperPlace, hash: string): string =>
  `papers/${of}/${id}/${period}/${hash}.${extension}`;

export interface PaperToMake {
  /** Names all that the paper is made from. */
  hash: string;
  mediaType: string;
  make: () => Promise<Uint8Array> | Uint8Array;
}

/**
 * A paper is made the first time that it is asked for, and kept under the hash that it bears: whoever has signed one can
 * have exactly its bytes again, whatever is recorded since and whatever the software becomes.
 */
export async function handOutPaper(deps: HandOutDeps, place: PaperPlace, paper: PaperToMake): Promise<Uint8Array> {
  const key = keyOfPaper(place, paper.hash);
  const kept = await deps.objects.read(key);
  if (kept) return kept;
  const bytes = await paper.make();
  const written = await deps.objects.putOnce(key, bytes, paper.mediaType);
  return written === 'written' ? bytes : ((await deps.objects.read(key)) ?? bytes);
}

/** What was handed out under a hash. @throws DomainError not-found */
export async function findPaper(
  { objects }: { objects: Pick<ObjectStore, 'read'> },
  place: PaperPlace,
  hash: string,
): Promise<Uint8Array> {
  const kept = await objects.read(keyOfPaper(place, hash));
  if (kept) return kept;
  throw new DomainError('not-found', 'no-such-paper', {
    text: {
      vi: `Chưa có báo cáo nào của kỳ ${place.period} mang mã băm “${hash}”. Mã băm ghi ở phụ lục cuối của báo cáo.`,
      en: `No paper of ${place.period} was handed out under the hash “${hash}”. It stands in a paper’s last annex.`,
    },
  });
}
