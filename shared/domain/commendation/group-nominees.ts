export interface Told {
  /** The body, or the name, with round and rank. */
  about: string;
  /** Of a person the unit, empty where none is named; empty of a body. */
  place: string;
}

/**
 * One group a nominee. Of one name, those of two units are two people, and what names no unit may be of either of them:
 * it belongs to each, and to one of its own only where it stands alone.
 */
export function groupNominees<T>(items: readonly T[], toldOf: (item: T) => Told): T[][] {
  const byAbout = Map.groupBy(items, (item) => toldOf(item).about);
  return Array.from(byAbout.values()).flatMap((same) => {
    const { '': loose = [], ...placed } = Object.groupBy(same, (item) => toldOf(item).place);
    const groups = Object.values(placed).map((own = []) => [...own, ...loose]);
    return groups.length > 0 ? groups : [loose];
  });
}

/** Of groups of ids those that are nominees by themselves: what another has, too, is none beside it. */
export function distinctGroups(groups: readonly string[][]): string[][] {
  return groups.filter((own, at) => {
    const isWithin = (other: string[], otherAt: number): boolean =>
      own.every((id) => other.includes(id)) && (other.length > own.length || otherAt < at);
    return own.length > 0 && !groups.some((other, otherAt) => otherAt !== at && isWithin(other, otherAt));
  });
}
