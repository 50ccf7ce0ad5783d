import { useEffect, useRef, useState } from 'preact/hooks';
import { readTag } from '../common/api.ts';
import { serverNow } from '../common/clock.ts';
import { isRefusal } from '../common/problem.ts';

const everyMs = 10_000;
/** What the clock alone changes (due, overdue) is looked at anew so often. */
const staleMs = 300_000;

/** How up to date the board is: in milliseconds by the server's clock. */
export interface Watched {
  is: 'current' | 'changed' | 'cut-off';
  at: number;
}

/**
 * Asks every few seconds whether these are still as they were, by their ETags and only while somebody looks, and has all
 * loaded anew when one is not.
 */
export function useWatch(paths: readonly string[], refresh: () => void): Watched {
  const [watched, setWatched] = useState<Watched>(() => ({ is: 'current', at: serverNow() }));
  const seen = useRef<{ tag: string | undefined; at: number }>({ tag: undefined, at: serverNow() });
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const tag = await readTags(paths);
      const now = serverNow();
      const isFirst = seen.current.tag === undefined;
      const hasChanged = !isFirst && seen.current.tag !== tag;
      const isStale = now - seen.current.at > staleMs;
      seen.current = { tag, at: hasChanged || isFirst || isStale ? now : seen.current.at };
      if (hasChanged || isStale) refresh();
      setWatched((before) => (hasChanged ? { is: 'changed', at: now } : caughtUp(before, now)));
    };
    const lookAgain = (): void =>
      void look().catch(() =>
        setWatched((before) => (before.is === 'cut-off' ? before : { ...before, is: 'cut-off' })),
      );
    lookAgain();
    const timer = setInterval(lookAgain, everyMs);
    for (const event of wakers) addEventListener(event, lookAgain);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      clearInterval(timer);
      for (const event of wakers) removeEventListener(event, lookAgain);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, paths);
  return watched;
}

const wakers = ['focus', 'online'] as const;

async function readTags(paths: readonly string[]): Promise<string> {
  const tags = await Promise.all(paths.map((path) => readTag(path).catch(withoutRefused)));
  return tags.join(' ');
}

/** Who may not see one of them is told by what shows it. That the API is busy or broken is no news of the month. */
function withoutRefused(error: unknown): string {
  if (isRefusal(error)) return '';
  throw error;
}

/** That something changed stays said until something else happens. */
const caughtUp = (before: Watched, now: number): Watched =>
  before.is === 'changed' ? before : { is: 'current', at: now };
