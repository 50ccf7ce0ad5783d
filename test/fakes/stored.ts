/** A value as it was when it was stored: nobody holds a reference into it, and what was undefined is gone, as in the table. */
export interface Stored<T> {
  copy: () => T;
}

export function stored<T>(value: T): Stored<T> {
  const json = JSON.stringify(value);
  return {
    copy() {
      const fresh: T = JSON.parse(json);
      return fresh;
    },
  };
}
