export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  if (lower === undefined || upper === undefined) throw new Error('the median of nothing');
  return (lower + upper) / 2;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Slope of the line through the logarithms, by least squares: 1 is growth in proportion, 2 is growth by the square. */
export function logLogSlope(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const meanX = sum(logs.map(({ x }) => x)) / logs.length;
  const meanY = sum(logs.map(({ y }) => y)) / logs.length;
  const covariance = sum(logs.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return covariance / sum(logs.map(({ x }) => (x - meanX) ** 2));
}
