import type { Tick } from '../../fakes/tick.ts';

/** Looks at what is alive while a close runs. */
export interface HeapWatch {
  tick: Tick;
  begin: () => void;
  /** Bytes that were alive at the highest, beyond what was there before or is stored after. */
  end: () => number;
}

/** Where a whole district's month is in hand, and what went before would still be held if anything held it. */
const summing = /putVersion|putImmutable|publish/;

export function createHeapWatch(): HeapWatch {
  let watching = false;
  let before = 0;
  let highest = 0;
  return {
    tick: (step) => {
      if (watching && summing.test(step)) highest = Math.max(highest, alive());
    },
    begin: () => {
      before = alive();
      watching = true;
    },
    end: () => {
      watching = false;
      return Math.max(0, highest - Math.max(before, alive()));
    },
  };
}

function alive(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}
