import { useLayoutEffect, useRef } from 'preact/hooks';

/** A share as a bar, beside the words that say it; more than all of it fills the bar. */
export function Bar({ percent }: { percent: number }) {
  const part = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // The CSP refuses style attributes, not what a script sets.
    if (part.current) part.current.style.width = `${Math.min(100, Math.max(0, percent))}%`;
  }, [percent]);
  return (
    <span class="bar" aria-hidden="true">
      <span ref={part} />
    </span>
  );
}
