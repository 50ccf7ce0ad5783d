import { byteOperations } from './operations/bytes.ts';
import { compoundOperations } from './operations/compound.ts';
import type { Operation, Operations } from './operations/operation.ts';
import { textOperations } from './operations/text.ts';
import { zipOperations } from './operations/zip.ts';
import { Random } from './random.ts';
import { stock, type Kind } from './stock.ts';

export interface FuzzedFile {
  /** The file of the stock that it was. */
  from: string;
  kind: Kind;
  unit: string;
  operations: string[];
  bytes: Uint8Array;
}

const ownOperations: Readonly<Record<Kind, Operations>> = {
  zip: zipOperations,
  compound: compoundOperations,
  text: textOperations,
};

/** The file of a seed. What knows the format comes first: behind the others there may be no format left. */
export function fuzzedFile(seed: number): FuzzedFile {
  const random = new Random(seed);
  const { name, kind, unit, bytes } = random.pick(stock);
  const knowing = random.chance(0.75);
  const chosen = [
    ...(knowing ? [random.pick(named(ownOperations[kind]))] : []),
    ...(!knowing || random.chance(0.15) ? [random.pick(named(byteOperations))] : []),
  ];
  const spoilt = chosen.reduce((before, [, operation]) => Buffer.from(operation(before, random)), Buffer.from(bytes));
  return { from: name, kind, unit, operations: chosen.map(([what]) => what), bytes: spoilt };
}

function named(operations: Operations): [string, Operation][] {
  return Object.entries(operations);
}
