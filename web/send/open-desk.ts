import { Unreachable } from '../common/problem.ts';
import { partOfPath } from '../common/part-of-path.ts';
import { deskOfAccount, deskOfLink, type Desk, type NoDesk } from './desk.ts';

export interface OpenedDesk {
  desk: Desk;
  /** There was no connection, and this is what was seen last time. */
  isOld: boolean;
}

// The number is of its shape: what an older page kept is not read.
const kept = (path: string): string => `ntm-desk-2:${path}`;

/** What the page is about: its link's slot, or that of who is signed in. Without a connection what was seen last time. */
export async function openDesk(): Promise<OpenedDesk | NoDesk> {
  const token = partOfPath(0) === 'links' ? partOfPath(1) : undefined;
  try {
    const desk = await (token === undefined ? deskOfAccount() : deskOfLink(token));
    if (typeof desk === 'string') return desk;
    localStorage.setItem(kept(location.pathname), JSON.stringify(desk));
    return { desk, isOld: false };
  } catch (error) {
    const before = localStorage.getItem(kept(location.pathname));
    if (!(error instanceof Unreachable) || before === null) throw error;
    const desk: Desk = JSON.parse(before);
    return { desk, isOld: true };
  }
}
