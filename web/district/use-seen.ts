import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether something has come near what is shown: what is far below is not loaded before somebody goes there. */
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
    return () => observer.disconnect();
  }, []);
  return isSeen;
}
