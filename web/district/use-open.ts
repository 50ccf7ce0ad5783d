import { useEffect, useState } from 'preact/hooks';
import { openOf, type Open } from './logic/place-in-page.ts';

/** What is open stands in the address, so that going back closes it and it can be sent to somebody. */
export function useOpen(): Open | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return openOf(hash);
}
