import { actIdOf } from '../../domain/acts/act-id.ts';
import { civilDate } from '../../domain/period.ts';
import type { RecordAct } from '../record-act.ts';
import { createMakeLinks, type MadeLinks, type MakeLinksDeps } from './make-links.ts';

export interface HandOutLinksDeps extends MakeLinksDeps {
  note: RecordAct;
}

interface Month {
  communeId: string;
  period: string;
}

export type HandOutLinks = (month: Month, by: string) => Promise<MadeLinks>;

/**
 * Makes a month's links for somebody, and records who before they are given: with a link anybody can send as its unit.
 * Asked for again on the same day it is the same act. @throws DomainError
 */
export function createHandOutLinks({ note, ...deps }: HandOutLinksDeps): HandOutLinks {
  const make = createMakeLinks(deps);
  return async ({ communeId, period }, by) => {
    const made = await make({ communeId, period });
    const generation = newestOf(made);
    const draft = { communeId, period, at: made.at, by, kind: 'make-links', generation } as const;
    await note({ ...draft, id: actIdOf(draft, civilDate(made.rules.periodRule, made.at)) });
    return made;
  };
}

/** The newest generation among links: what is to be named to revoke them all. */
export function newestOf({ links }: Pick<MadeLinks, 'links'>): number {
  return Math.max(0, ...links.map(({ generation }) => generation));
}
