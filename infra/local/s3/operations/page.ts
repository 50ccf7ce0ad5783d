/** A part of a sorted list of keys. */
export interface PageRequest {
  prefix: string;
  delimiter: string;
  /** Only what comes after this. */
  after: string;
  max: number;
}

export interface Page {
  keys: readonly string[];
  commonPrefixes: readonly string[];
  /** Where the next page goes on; undefined at the end. */
  next: string | undefined;
}

/** What S3 gives of a bucket's keys, in the order of their UTF-8 bytes. */
export function pageOf(allKeys: readonly string[], { prefix, delimiter, after, max }: PageRequest): Page {
  const keys: string[] = [];
  const commonPrefixes: string[] = [];
  let last = '';
  for (const key of sorted(allKeys.filter((each) => each.startsWith(prefix)))) {
    const folder = folderOf(key, prefix, delimiter);
    const entry = folder ?? key;
    if (compareBytes(entry, after) <= 0 || entry === last) continue;
    if (keys.length + commonPrefixes.length === max) return { keys, commonPrefixes, next: last };
    (folder === undefined ? keys : commonPrefixes).push(entry);
    last = entry;
  }
  return { keys, commonPrefixes, next: undefined };
}

export function sorted(keys: readonly string[]): string[] {
  return keys.toSorted(compareBytes);
}

export function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function folderOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
