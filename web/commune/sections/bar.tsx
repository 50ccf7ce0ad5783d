import { useLayoutEffect, useRef } from 'preact/hooks';

/** A share as a bar, beside the figure that says the same. The policy of the page refuses a style in the markup. */
export function Bar({ percent }: { percent: number }) {
  const fill = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (fill.current) fill.current.style.width = `${Math.min(Math.max(percent, 0), 100)}%`;
  }, [percent]);
  return (
    <span class="bar" aria-hidden="true">
      <span ref={fill} class={percent >= 100 ? 'full' : undefined} />
    </span>
  );
}
