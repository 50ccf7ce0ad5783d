import { stock } from '../stock.ts';
import { oddNumber, times, writeNumber, type Operations } from './operation.ts';

/** What happens to any file on its way. */
export const byteOperations: Operations = {
  'flips one bit': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const at = random.below(spoilt.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8));
    return spoilt;
  },
  'flips bits': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    times(random, 16, () => {
      const at = random.below(spoilt.length);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8));
    });
    return spoilt;
  },
  'changes bytes': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    times(random, 20, () => {
      spoilt[random.below(spoilt.length)] = random.below(256);
    });
    return spoilt;
  },
  'puts odd numbers': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    times(random, 10, () => {
      writeNumber(spoilt, random.below(spoilt.length), { value: oddNumber(random), width: random.pick([2, 4]) });
    });
    return spoilt;
  },
  'cuts the end off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'cuts the beginning off': (bytes, random) => bytes.subarray(random.below(bytes.length)),
  'cuts a piece out': (bytes, random) => {
    const from = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.below(bytes.length - from))]);
  },
  'doubles a piece': (bytes, random) => {
    const from = random.below(bytes.length);
    const to = from + random.below(Math.min(20_000, bytes.length - from));
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'puts noise in': (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), random.bytes(random.below(300)), bytes.subarray(at)]);
  },
  'goes on as another file': (bytes, random) => {
    const other = Buffer.from(random.pick(stock).bytes);
    const [here, there] = [random.below(bytes.length), random.below(other.length)];
    return Buffer.concat([bytes.subarray(0, here), other.subarray(there)]);
  },
  'stands before another file': (bytes, random) => Buffer.concat([bytes, random.pick(stock).bytes]),
};
