import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const laterMs = 2000;

/** Whether something has come near what is shown, or all else has had its time: who prints need not have gone there. */
export function useSeen(what: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (what.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(what.current);
    const timer = setTimeout(() => setSeen(true), laterMs);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return isSeen;
}
