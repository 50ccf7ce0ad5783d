import { useCallback, useEffect, useState } from 'preact/hooks';

/** What a page waits for, and how it went. */
export type Loading<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; error: unknown };

/**
 * Loads when the page opens and whenever `about` changes, and again when asked to. What was there stays until the new is.
 * @param about everything that `load` depends on, as one text
 */
export function useLoad<T>(about: string, load: () => Promise<T>): Loading<T> & { again: () => void } {
  const [state, setState] = useState<Loading<T>>({ is: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const settle = (next: Loading<T>): void => {
      if (isWanted) setState(next);
    };
    load().then(
      (value) => settle({ is: 'ready', value }),
      (error: unknown) => settle({ is: 'failed', error }),
    );
    return () => {
      isWanted = false;
    };
  }, [about, turn]);
  return { ...state, again: useCallback(() => setTurn((before) => before + 1), []) };
}
