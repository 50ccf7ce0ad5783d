import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { UploadView } from '../../shared/api/uploads.ts';
import { serverNow } from '../common/clock.ts';
import type { Desk } from './desk.ts';
import { inTurn } from './in-turn.ts';
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

type Chosen = Pick<Waiting, 'name' | 'blob' | 'onPage'>;

const retryMs = 15_000;

/** Sends one file after the other. Each is kept on the device first, so that nothing that is chosen is lost. */
export function useSending(desk: Desk, onJudged: () => void) {
  const [state, setState] = useState<Sending>({ is: 'nothing' });
  const isThere = useRef(true);
  const sendNext = useSendNext(desk, { state, setState, isThere }, onJudged);
  const submit = useSubmit(desk, setState, sendNext);
  const drop = useCallback(async (id: string) => {
    await dropWaiting(id);
    setState({ is: 'nothing' });
  }, []);
  useAgain(desk.id, sendNext, isThere);
  return { state, submit, drop, tryNow: sendNext };
}

interface Stage {
  state: Sending;
  setState: StateUpdater;
  isThere: { current: boolean };
}

type StateUpdater = (next: Sending | ((before: Sending) => Sending)) => void;

function useSendNext(desk: Desk, { state, setState, isThere }: Stage, onJudged: () => void): () => Promise<void> {
  const isBusy = useRef(false);
  const shown = useRef(state);
  shown.current = state;
  return useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const end = await inTurn(desk.id, async () => {
        const [next] = await waitingAt(desk.id, 'reports');
        if (next === undefined) return null;
        setState((before) => (before.is === 'kept' ? before : { is: 'uploading', name: next.name, share: 0 }));
        return sendWaiting(next, { show: setState, isWanted: () => isThere.current });
      });
      // What waited waits no more: another tab of this device has sent it.
      const isElsewhere = end === null && ['kept', 'uploading'].includes(shown.current.is);
      if (isElsewhere) setState({ is: 'nothing' });
      if (end) setState(end);
      if (end?.is === 'judged' || isElsewhere) onJudged();
    } finally {
      isBusy.current = false;
    }
  }, [desk.id]);
}

function useSubmit(desk: Desk, setState: StateUpdater, sendNext: () => Promise<void>) {
  const isTaking = useRef(false);
  return useCallback(
    async (file: Chosen) => {
      // A second tap comes sooner than the device has kept the first.
      if (isTaking.current) return;
      isTaking.current = true;
      setState({ is: 'uploading', name: file.name, share: 0 });
      try {
        await keepAlone(desk, file);
        await sendNext();
      } catch (error) {
        setState({ is: 'failed', error });
      } finally {
        isTaking.current = false;
      }
    },
    [desk.id],
  );
}

/** What was chosen before and could not go yet is replaced: it would only be superseded. */
async function keepAlone({ id: deskId, ask, byLink, photos }: Desk, file: Chosen): Promise<void> {
  const before = await waitingAt(deskId, 'reports');
  await Promise.all(before.filter(({ path }) => path === undefined).map(({ id }) => dropWaiting(id)));
  const id = `${serverNow()}`.padStart(15, '0');
  await keepWaiting({ id, deskId, desk: { ask, byLink, photos }, ...file });
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
