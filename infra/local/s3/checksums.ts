import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

type Checksum = (bytes: Uint8Array) => Buffer;

const algorithms: Record<string, Checksum> = {
  crc32: (bytes) => bigEndian(crc32(bytes)),
  crc32c: (bytes) => bigEndian(crc32c(bytes)),
  crc64nvme,
  sha1: (bytes) => createHash('sha1').update(bytes).digest(),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};

/** The checksum as S3 writes it, in base64; undefined for an algorithm that S3 does not have. */
export function checksumOf(algorithm: string, bytes: Uint8Array): string | undefined {
  return algorithms[algorithm]?.(bytes).toString('base64');
}

function bigEndian(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value >>> 0);
  return buffer;
}

/** Castagnoli's polynomial, reflected. */
const crc32cTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crc32cTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc;
}

/** The reflected polynomial of CRC-64/NVME, in two halves: numbers are several times faster here than BigInt. */
const polynomial = { high: 0x9a6c9329, low: 0xac4bc9b5 };
const high = new Uint32Array(256);
const low = new Uint32Array(256);
for (let index = 0; index < 256; index += 1) {
  let upper = 0;
  let lower = index;
  for (let bit = 0; bit < 8; bit += 1) {
    const odd = lower & 1;
    lower = (lower >>> 1) | (upper << 31);
    upper >>>= 1;
    if (odd === 1) {
      upper ^= polynomial.high;
      lower ^= polynomial.low;
    }
  }
  high[index] = upper;
  low[index] = lower;
}

function crc64nvme(bytes: Uint8Array): Buffer {
  let upper = 0xffffffff;
  let lower = 0xffffffff;
  for (const byte of bytes) {
    const index = (lower ^ byte) & 0xff;
    lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0);
    upper = (upper >>> 8) ^ (high[index] ?? 0);
  }
  return Buffer.concat([bigEndian(~upper), bigEndian(~lower)]);
}
