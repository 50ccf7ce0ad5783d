/** Works on all of them, so many at once, and gives the results in their order. */
export async function atOnce<T, R>(count: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  async function goOn(): Promise<void> {
    for (const [index, item] of left) results[index] = await work(item);
  }
  await Promise.all(Array.from({ length: count }, goOn));
  return results;
}
