import { limits } from '../limits.ts';
import type { RunKind } from '../runs.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';

/** A property that is given is on, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes.get('w:val') ?? '');
}

/** What a property of a run makes of it (ECMA-376 part 1, 17.3.2.37, 17.3.2.9 and 17.3.2.42). */
export function kindGiven(name: string, attributes: XmlAttributes): RunKind | undefined {
  if (name === 'strike' || name === 'dstrike') return isOn(attributes) ? 'struck' : undefined;
  return name === 'vertAlign' && attributes.get('w:val') !== 'baseline' ? 'raised' : undefined;
}

/** A number of columns; what is no number is `otherwise`. */
export function columnsIn(attributes: XmlAttributes, otherwise: number): number {
  const written = attributes.get('w:val') ?? '';
  return /^\d{1,4}$/.test(written) ? Math.min(Number(written), limits.documentColumns) : otherwise;
}
