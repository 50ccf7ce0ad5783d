import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal } from './problem.ts';

/** What a page waits for, and how it went. */
export type Loading<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; error: unknown };

/** A state, and what it is of. */
interface Of<T> {
  about: string;
  state: Loading<T>;
}

const retryMs = 10_000;

/** What was there stays, with whatever is half typed on it, where the newer could not be had for now. */
export function isKept<T>(before: Of<T>, next: Of<T>): boolean {
  const isForNow = next.state.is === 'failed' && !isRefusal(next.state.error);
  return isForNow && before.state.is === 'ready' && before.about === next.about;
}

/**
 * Loads when the page opens and whenever `about` changes, and again when asked to. What was there stays until the new is; where
 * that cannot be had, it is asked for again after a while.
 * @param about everything that `load` depends on, as one text
 */
export function useLoad<T>(about: string, load: () => Promise<T>): Loading<T> & { again: () => void } {
  const [known, setKnown] = useState<Of<T>>({ about, state: { is: 'loading' } });
  const [turn, setTurn] = useState(0);
  const latest = useRef(known);
  latest.current = known;
  useEffect(() => {
    let isWanted = true;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const settle = (state: Loading<T>): void => {
      if (!isWanted) return;
      const next = { about, state };
      if (isKept(latest.current, next)) retry = setTimeout(() => setTurn((before) => before + 1), retryMs);
      else setKnown(next);
    };
    load().then(
      (value) => settle({ is: 'ready', value }),
      (error: unknown) => settle({ is: 'failed', error }),
    );
    return () => {
      isWanted = false;
      clearTimeout(retry);
    };
  }, [about, turn]);
  return { ...known.state, again: useCallback(() => setTurn((before) => before + 1), []) };
}
