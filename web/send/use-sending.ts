import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { UploadView } from '../../shared/api/uploads.ts';
import { serverNow } from '../common/clock.ts';
import type { Desk } from './desk.ts';
import { sendWaiting } from './send-waiting.ts';
import { dropWaiting, keepWaiting, waitingAt, type Waiting } from './waiting.ts';

/** Where the file stands that is being sent. */
export type Sending =
  | { is: 'nothing' }
  | { is: 'uploading'; name: string; share: number }
  | { is: 'checking'; name: string }
  | { is: 'kept'; waiting: Waiting; error: unknown }
  | { is: 'judged'; view: UploadView; path: string; onPage: boolean }
  | { is: 'failed'; error: unknown };

const retryMs = 15_000;

/** Sends one file after the other. Each is kept on the device first, so that nothing that is chosen is lost. */
export function useSending(desk: Desk, onJudged: () => void) {
  const [state, setState] = useState<Sending>({ is: 'nothing' });
  const isBusy = useRef(false);
  const isThere = useRef(true);

  const sendNext = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const [next] = await waitingAt(desk.id, 'reports');
      if (next === undefined) return;
      const end = await sendWaiting(next, { show: setState, isWanted: () => isThere.current });
      if (end) setState(end);
      if (end?.is === 'judged') onJudged();
    } finally {
      isBusy.current = false;
    }
  }, [desk.id]);

  const submit = useCallback(
    async (file: { name: string; blob: Blob; onPage: boolean }) => {
      const before = await waitingAt(desk.id, 'reports');
      // What was chosen before and could not go yet is replaced: it would only be superseded.
      await Promise.all(before.filter(({ path }) => path === undefined).map(({ id }) => dropWaiting(id)));
      const { ask, byLink, photos } = desk;
      await keepWaiting({
        id: `${serverNow()}`.padStart(15, '0'),
        deskId: desk.id,
        desk: { ask, byLink, photos },
        ...file,
      });
      await sendNext();
    },
    [desk.id],
  );

  const drop = useCallback(async (id: string) => {
    await dropWaiting(id);
    setState({ is: 'nothing' });
  }, []);

  useAgain(desk.id, sendNext, isThere);
  return { state, submit, drop, tryNow: sendNext };
}

/** Tries at once, when a connection comes back, and from time to time: a telephone does not always say that it has one. */
export function useAgain(deskId: string, sendNext: () => Promise<void>, isThere: { current: boolean }): void {
  useEffect(() => {
    const again = (): void => void sendNext();
    isThere.current = true;
    again();
    addEventListener('online', again);
    const timer = setInterval(again, retryMs);
    return () => {
      isThere.current = false;
      removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [deskId]);
}
