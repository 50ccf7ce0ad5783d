import type { RunKind } from '../runs.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';

/** What the properties of a style make of the text in a span (ODF 1.3 part 3, 20.372 to 20.379 and 20.395). */
export function kindGiven(attributes: XmlAttributes): RunKind {
  const lines = ['style:text-line-through-style', 'style:text-line-through-type'];
  if (lines.some((name) => (attributes.get(name) ?? 'none') !== 'none')) return 'struck';
  return /^(super|sub|-?[1-9])/.test(attributes.get('style:text-position') ?? '') ? 'raised' : 'plain';
}
