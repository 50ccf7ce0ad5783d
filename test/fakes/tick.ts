/**
 * Awaited before and after every operation, with its name: `months.putProgress before`. A test interleaves by holding
 * it, and kills by throwing from it: before, nothing was done; after, it was done and the caller never learns of it.
 */
export type Tick = (step: string) => void | Promise<void>;

export type Around = <T>(step: string, operation: () => T) => Promise<T>;

/** Every operation is one synchronous step between two ticks, and so atomic, like one call of the real store. */
export function around(tick: Tick | undefined): Around {
  return async (step, operation) => {
    if (!tick) return operation();
    await tick(`${step} before`);
    const result = operation();
    await tick(`${step} after`);
    return result;
  };
}
