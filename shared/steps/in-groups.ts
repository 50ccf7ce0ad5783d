/** Does something for each, so many at once, and keeps the order: a district may have thousands of communes. */
export async function inGroups<T, R>(items: readonly T[], size: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += size)
    done.push(...(await Promise.all(items.slice(at, at + size).map((item) => work(item)))));
  return done;
}
