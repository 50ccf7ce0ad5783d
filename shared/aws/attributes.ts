import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

// The few kinds of attribute that the table holds. The document client would do the same for 12 KB more in every bundle.

export type Item = Record<string, AttributeValue>;

export const text = (S: string): AttributeValue => ({ S });
export const number = (figure: number): AttributeValue => ({ N: String(figure) });
export const binary = (B: Uint8Array): AttributeValue => ({ B });
export const map = (M: Item): AttributeValue => ({ M });
export const list = (L: AttributeValue[]): AttributeValue => ({ L });
export const textSet = (SS: string[]): AttributeValue => ({ SS });

/** An order is kept as its UTF-8 bytes: then every table compares it by code point, the emulator's included. */
export const order = (value: string): AttributeValue => binary(Buffer.from(value, 'utf8'));

export const binarySchema = z.instanceof(Uint8Array);
export const orderSchema = z.pipe(
  binarySchema,
  z.transform((bytes) => Buffer.from(bytes).toString('utf8')),
);

/** An item as plain values, still to be held against a schema. */
export function plainItem(item: Item): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, plain(attribute)]));
}

function plain(attribute: AttributeValue): unknown {
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.M !== undefined) return plainItem(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(plain);
  return attribute.S ?? attribute.B ?? attribute.SS;
}
