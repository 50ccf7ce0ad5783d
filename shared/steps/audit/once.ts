/** Asked for as often as anybody likes, made once: what a run lists stays the same for all that it does with it. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
