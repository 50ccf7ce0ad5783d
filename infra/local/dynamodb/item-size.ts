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
  const [[type = '', content] = []] = Object.entries(value);
  switch (type) {
    case 'S':
      return bytes(String(content));
    case 'N':
      return numberSize(String(content));
    case 'B':
      return Buffer.byteLength(String(content), 'base64');
    case 'M':
      return 3 + itemSize(content) + Object.keys(attributes.parse(content)).length;
    case 'L':
      return 3 + list.parse(content).reduce((sum, each) => sum + 1 + valueSize(each), 0);
    case 'SS':
    case 'NS':
    case 'BS':
      return strings.parse(content).reduce((sum, each) => sum + bytes(each), 0);
    default:
      return 1;
  }
}

function numberSize(text: string): number {
  const digits = text.replaceAll(/[-+.]|e.*$/gi, '').replaceAll(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
