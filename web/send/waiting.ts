import { createStore, del, set, values } from 'idb-keyval';
import type { Desk } from './desk.ts';

/** A file that is to be sent, kept on this device until it is known what became of it. */
export interface Waiting {
  id: string;
  deskId: string;
  desk: Pick<Desk, 'ask' | 'byLink' | 'photos'>;
  name: string;
  blob: Blob;
  /** Filled in on the page, and so corrected there. */
  onPage: boolean;
  /** Goes beside the report, and is judged by nobody. */
  isPhoto?: true;
  /** Set once it has been sent: path of what becomes of it. */
  path?: string;
}

const store = createStore('ntm-progress', 'waiting');

export const keepWaiting = (waiting: Waiting): Promise<void> => set(waiting.id, waiting, store);

export const dropWaiting = (id: string): Promise<void> => del(id, store);

/** The oldest first: ids begin with the instant. */
export async function waitingAt(deskId: string, what: 'reports' | 'photos'): Promise<Waiting[]> {
  const all = await values<Waiting>(store);
  const isPhoto = what === 'photos';
  return all
    .filter((each) => each.deskId === deskId && (each.isPhoto === true) === isPhoto)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
