import * as z from 'zod/mini';

/** A DynamoDB attribute value as it goes over the wire. */
const attributeValue = z.record(z.string(), z.unknown());
const attributes = z.record(z.string(), attributeValue);
const list = z.array(attributeValue);
const strings = z.array(z.string());

/** Size of an item by DynamoDB's rule: names and values in bytes, and three for each list or map and one for each of its elements. */
export function itemSize(item: unknown): number {
  return Object.entries(attributes.parse(item)).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0);
}

function valueSize(value: z.infer<typeof attributeValue>): number {
  return Object.entries(value).reduce((sum, [type, content]) => sum + (sizes[type]?.(content) ?? 1), 0);
}

const setSize = (content: unknown): number => strings.parse(content).reduce((sum, each) => sum + bytes(each), 0);

/** A boolean and a null are one byte. */
const sizes: Record<string, (content: unknown) => number> = {
  S: (content) => bytes(String(content)),
  N: (content) => numberSize(String(content)),
  B: (content) => Buffer.byteLength(String(content), 'base64'),
  M: (content) => 3 + itemSize(content) + Object.keys(attributes.parse(content)).length,
  L: (content) => 3 + list.parse(content).reduce((sum, each) => sum + 1 + valueSize(each), 0),
  SS: setSize,
  NS: setSize,
  BS: setSize,
};

function numberSize(text: string): number {
  const digits = text.replaceAll(/[-+.]|e.*$/gi, '').replaceAll(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
