/** What of the district is open: a commune, and of it a criterion. */
export interface Open {
  communeId: string;
  criterion: number | undefined;
}

/** `#phu-lac/17`; undefined where the whole district is shown. */
export function openOf(hash: string): Open | undefined {
  const [, communeId, number] = /^#([a-z0-9-]+)(?:\/(\d+))?$/.exec(hash) ?? [];
  if (communeId === undefined || communeId === 'main') return undefined;
  return { communeId, criterion: number === undefined ? undefined : Number(number) };
}

export const hashOf = (communeId: string, criterion?: number): string =>
  `#${communeId}${criterion === undefined ? '' : `/${criterion}`}`;
