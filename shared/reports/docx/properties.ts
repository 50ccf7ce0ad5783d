import { limits } from '../limits.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';

/** A property that is given is on, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes.get('w:val') ?? '');
}

/** A number of columns; what is no number is `otherwise`. */
export function columnsIn(attributes: XmlAttributes, otherwise: number): number {
  const written = attributes.get('w:val') ?? '';
  return /^\d{1,4}$/.test(written) ? Math.min(Number(written), limits.documentColumns) : otherwise;
}
