import { useCallback, useRef, useState } from 'preact/hooks';
import { serverNow } from '../common/clock.ts';
import { deliverPhoto } from './deliver.ts';
import type { Desk } from './desk.ts';
import { inTurn } from './in-turn.ts';
import { isForLater } from './send-waiting.ts';
import { useAgain } from './use-sending.ts';
import { dropWaiting, keepWaiting, waitingAt, type Waiting } from './waiting.ts';

/** Where the photo stands that is chosen or being sent. */
export type Photo =
  | { is: 'nothing' }
  | { is: 'offered'; file: File }
  | { is: 'uploading'; name: string; share: number }
  | { is: 'kept'; waiting: Waiting; error: unknown }
  | { is: 'sent'; name: string }
  | { is: 'failed'; error: unknown };

/** Photos go one after the other and beside reports: neither takes the other's place. Each is kept on the device first. */
export function usePhotos(desk: Desk, onSent: () => void) {
  const [photo, setPhoto] = useState<Photo>({ is: 'nothing' });
  const isBusy = useRef(false);
  const isThere = useRef(true);

  const sendAll = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await inTurn(`${desk.id} photos`, async () => {
        const all = await waitingAt(desk.id, 'photos');
        if (all.length === 0) setPhoto((before) => (before.is === 'kept' ? { is: 'nothing' } : before));
        for (const waiting of all) {
          const end = await sendPhoto(waiting, setPhoto);
          setPhoto(end);
          if (end.is === 'kept') return;
          if (end.is === 'sent' && isThere.current) onSent();
        }
      });
    } finally {
      isBusy.current = false;
    }
  }, [desk.id]);

  const submit = useCallback(
    async (file: File) => {
      const { ask, byLink, photos } = desk;
      const about = { deskId: desk.id, desk: { ask, byLink, photos }, name: file.name, onPage: false } as const;
      await keepWaiting({ ...about, id: `${serverNow()}`.padStart(15, '0'), blob: file, isPhoto: true });
      await sendAll();
    },
    [desk.id],
  );
  const drop = useCallback(async (id: string) => {
    await dropWaiting(id);
    setPhoto({ is: 'nothing' });
  }, []);
  useAgain(desk.id, sendAll, isThere);
  const offer = (file: File): void => setPhoto({ is: 'offered', file });
  return { photo, offer, submit, drop, tryNow: sendAll, forget: () => setPhoto({ is: 'nothing' }) };
}

async function sendPhoto(waiting: Waiting, show: (photo: Photo) => void): Promise<Photo> {
  const { id, name, desk } = waiting;
  try {
    await deliverPhoto(desk, waiting, (share) => show({ is: 'uploading', name, share }));
    await dropWaiting(id);
    return { is: 'sent', name };
  } catch (error) {
    if (isForLater(error)) return { is: 'kept', waiting, error };
    await dropWaiting(id);
    return { is: 'failed', error };
  }
}
