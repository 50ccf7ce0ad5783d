import { parseXml, type XmlAttributes } from '../xlsx/xml.ts';
import { isOn } from './properties.ts';

type Open = (attributes: XmlAttributes) => void;

interface Style {
  basedOn: string | undefined;
  /** Undefined where it says nothing and inherits. */
  hides: boolean | undefined;
}

/** A style is based on another, and that on a third; longer chains, or rings, hide nothing. */
const longestChain = 20;

/** The ids of the styles that hide their text. Those of tables are not looked at. */
export function readHiddenStyles(part: Buffer | undefined): ReadonlySet<string> {
  const styles = part && mayHide(part) ? readStyles(part) : new Map<string, Style>();
  return new Set([...styles.keys()].filter((id) => hides(id, styles)));
}

/** Hardly any document has such a style, and a document's styles are long. In UTF-16 the word cannot be looked for. */
function mayHide(part: Buffer): boolean {
  return part.includes('vanish') || part.includes(0);
}

function readStyles(part: Buffer): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const opening: ReadonlyMap<string, Open> = new Map<string, Open>([
    [
      'style',
      (attributes) => {
        style = { basedOn: undefined, hides: undefined };
        styles.set(attributes.get('w:styleId') ?? '', style);
      },
    ],
    ['basedOn', (attributes) => style && (style.basedOn = attributes.get('w:val'))],
    ['vanish', (attributes) => style && (style.hides = isOn(attributes))],
    // Of one part of a table, such as its first row.
    ['tblStylePr', () => (style = undefined)],
  ]);
  parseXml(part, {
    open: (name, attributes) => opening.get(name)?.(attributes),
    close: (name) => {
      if (name === 'style') style = undefined;
    },
  });
  return styles;
}

function hides(id: string, styles: ReadonlyMap<string, Style>): boolean {
  let style = styles.get(id);
  for (let steps = 0; style && steps < longestChain; steps += 1) {
    if (style.hides !== undefined) return style.hides;
    style = styles.get(style.basedOn ?? '');
  }
  return false;
}
