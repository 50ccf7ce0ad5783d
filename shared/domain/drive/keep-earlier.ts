/** Of two days under an id the earlier stays, whatever the order in which they are told. */
export function keepEarlier(days: Record<string, string>, id: string, day: string): void {
  const known = Object.hasOwn(days, id) ? days[id] : undefined;
  if (known === undefined || day < known) days[id] = day;
}
