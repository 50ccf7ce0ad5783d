import { isRecord } from './canonical.ts';

/** Where two values differ first, by sorted keys, and what stands there; undefined where they are the same JSON. */
export interface Difference {
  /** A JSON pointer. */
  at: string;
  expected: unknown;
  found: unknown;
}

export function firstDifference(expected: unknown, found: unknown, at = ''): Difference | undefined {
  const [inner, other] = [partsOf(expected), partsOf(found)];
  if (!inner || !other || Array.isArray(expected) !== Array.isArray(found))
    return same(expected, found) ? undefined : { at, expected, found };
  for (const key of Array.from(new Set([...inner.keys(), ...other.keys()])).toSorted()) {
    const difference = firstDifference(inner.get(key), other.get(key), `${at}/${escaped(key)}`);
    if (difference) return difference;
  }
  return undefined;
}

function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((part: unknown, index) => [String(index), part]));
  return isRecord(value) ? new Map(Object.entries(value).filter(([, part]) => part !== undefined)) : undefined;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** RFC 6901. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
