/** The figure of a commune that a district's figure is the sum of, without the commune; undefined where it is no sum. */
export function communePathOf(path: string): string | undefined {
  if (/^proof\/|^completeness\/(?!rate$)/.test(path)) return path;
  if (path.startsWith('totals/drive/')) return path.slice('totals/'.length);
  const money = /^totals\/(money\/[^/]+\/\w+)$/.exec(path)?.[1];
  if (money !== undefined) return money;
  const [, code, span] = /^totals\/(?:movements|resources)\/([^/]+)\/(month|toDate|target)$/.exec(path) ?? [];
  if (code !== undefined && span !== undefined) return `${span}/${code}`;
  return /^totals\/(criteria\w+|indicators\/[^/]+\/(?:met|total|coverage\/\w+))$/.exec(path)?.[1];
}

/** `communes/luc-ba/month/PT.04` in its two halves. */
export function ofCommune(path: string): { communeId: string; rest: string } | undefined {
  const { communeId, rest } = /^communes\/(?<communeId>[a-z0-9-]+)\/(?<rest>.+)$/.exec(path)?.groups ?? {};
  return communeId === undefined || rest === undefined ? undefined : { communeId, rest };
}
