import { spoiltTokens } from './tokens.ts';
import type { Operation, Operations } from './operation.ts';

const decoded = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString();

const asText =
  (spoil: (text: string) => Buffer): Operation =>
  (bytes) =>
    spoil(decoded(bytes));

/** For CSV and JSON. */
export const textOperations: Operations = {
  'spoils tokens': (bytes, random) => Buffer.from(spoiltTokens(decoded(bytes), random)),
  'spoils more tokens': (bytes, random) => {
    let text = decoded(bytes);
    for (let left = 5; left > 0; left -= 1) text = spoiltTokens(text, random);
    return Buffer.from(text, random.pick(['utf8', 'utf16le', 'latin1']));
  },
  'takes letters apart': asText((text) => Buffer.from(text.normalize('NFD'))),
  'is in UTF-16 without a mark': asText((text) => Buffer.from(text.replace(/^\uFEFF/, ''), 'utf16le')),
  'is in big endian': asText((text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  'has other line ends': asText((text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r'))),
  'has another delimiter': (bytes, random) => {
    const delimiter = random.pick([';', ',', '\t', '|', '"']);
    return Buffer.from(decoded(bytes).replaceAll(/[;,\t]/g, delimiter));
  },
  'goes on and on': (bytes, random) => {
    const text = decoded(bytes);
    return Buffer.from(text.repeat(1 + random.below(30)));
  },
};
