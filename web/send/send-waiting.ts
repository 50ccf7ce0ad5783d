import { ApiProblem } from '../common/problem.ts';
import { awaitVerdict, deliver } from './deliver.ts';
import type { Sending } from './use-sending.ts';
import { dropWaiting, keepWaiting, type Waiting } from './waiting.ts';

interface Showing {
  show: (state: Sending) => void;
  isWanted: () => boolean;
}

/** Sends what waits, and gives how that ended: judged, refused, or still to be kept. Undefined where nobody looks any more. */
export async function sendWaiting(waiting: Waiting, { show, isWanted }: Showing): Promise<Sending | undefined> {
  const { id, name, desk, onPage } = waiting;
  try {
    const path = waiting.path ?? (await deliver(desk, waiting, (share) => show({ is: 'uploading', name, share })));
    // From here on it is not sent a second time, whatever happens.
    if (waiting.path === undefined) await keepWaiting({ ...waiting, path });
    show({ is: 'checking', name });
    const view = await awaitVerdict(path, isWanted);
    if (view === undefined) return undefined;
    await dropWaiting(id);
    return { is: 'judged', view, path, onPage };
  } catch (error) {
    if (isForLater(error)) return { is: 'kept', waiting, error };
    await dropWaiting(id);
    return { is: 'failed', error };
  }
}

/** No connection, no account just now, too many at once, a fault of the system: all of them pass. */
export function isForLater(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return true;
  return error.status === 401 || error.status === 429 || error.status >= 500;
}
