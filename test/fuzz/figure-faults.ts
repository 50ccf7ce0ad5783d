import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../shared/domain/problem.ts';
import type { Report } from '../../shared/domain/report.ts';
import type { FuzzedFile } from './fuzzed-file.ts';
import { stock } from './stock.ts';

/** Reads a file of the stock as it was before it was spoilt. */
type ReadUnspoilt = (bytes: Uint8Array, unit: string) => Promise<Reading<Report>>;

/**
 * The parts of a zip have checksums: if a file with one flipped bit is taken, then with the figures that it had. CSV,
 * JSON and old Excel have none, so that there a flipped bit may make another figure, and nobody can tell.
 */
export async function figureFaults(
  { from, kind, operations }: Pick<FuzzedFile, 'from' | 'kind' | 'operations'>,
  reading: Reading<Report>,
  read: ReadUnspoilt,
): Promise<string[]> {
  if (kind !== 'zip' || !isDeepStrictEqual(operations, ['flips one bit']) || !reading.ok) return [];
  const unspoilt = stock.find(({ name }) => name === from);
  const before = unspoilt && (await read(unspoilt.bytes, unspoilt.unit));
  const isSame = before?.ok === true && isDeepStrictEqual(reading.report, before.report);
  return isSame ? [] : ['a flipped bit made another report'];
}
