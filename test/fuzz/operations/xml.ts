import type { Random } from '../random.ts';

type Spoil = (xml: string, random: Random) => string;

const bodies = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&bomb;',
  ']]>',
  '-->',
  '\0',
  '\uFFFF',
  '\uFEFF',
  '_x0000_',
];
const names = [
  'a',
  'row',
  'c',
  'v',
  'f',
  'is',
  't',
  'si',
  'x:row',
  'sheet',
  'mergeCell',
  'table:table-row',
  'w:tc',
  'w:tbl',
];
const values = [
  '',
  '0',
  '-1',
  'A1',
  'XFD1048576',
  'ZZZZ99',
  'A1:XFD1048576',
  '99999999999',
  '1e400',
  'NaN',
  's',
  'e',
  'true',
];

/** Ways to spoil XML that leave it well formed more often than not, because what is not ends at once. */
const spoils: readonly Spoil[] = [
  (xml, random) => spliced(xml, random, ''),
  (xml, random) => spliced(xml, random, piece(xml, random)),
  (xml, random) => inserted(xml, random, piece(xml, random)),
  (xml, random) => inserted(xml, random, element(random)),
  (xml, random) => inserted(xml, random, random.pick(bodies)),
  (xml, random) => inserted(xml, random, `<!--${piece(xml, random)}-->`),
  (xml, random) => inserted(xml, random, `<![CDATA[${piece(xml, random)}]]>`),
  (xml, random) => inserted(xml, random, nested(random)),
  (xml, random) => inserted(xml, random, `<a b="${'x'.repeat(random.below(200_000))}"/>`),
  (xml, random) => inserted(xml, random, `<a ${attributes(random, 200)}/>`),
  (xml, random) =>
    inserted(xml, random, random.pick(['&#790;&#769;', ' .', '0', '.', '[']).repeat(random.below(10_000))),
  (xml, random) => inserted(xml, random, '&#7897;'.repeat(random.below(30_000))),
  (xml) => `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(100)}">]>${xml.replace(/^<\?.*?\?>/, '')}`,
  (xml, random) => replaced(xml, random, { pattern: /="[^"]*"/g, by: () => `="${random.pick(values)}"` }),
  (xml, random) => replaced(xml, random, { pattern: /\d+/g, by: () => random.pick(values) }),
  (xml, random) => replaced(xml, random, { pattern: />[^<]+</g, by: () => `>${random.pick([...bodies, ...values])}<` }),
  (xml, random) => replaced(xml, random, { pattern: /<\/?[\w:]+/g, by: () => `<${random.pick(names)}` }),
  (xml, random) => replaced(xml, random, { pattern: / [\w:]+=/g, by: () => ` ${random.pick(names)}=` }),
];

export function spoiltXml(xml: string, random: Random): string {
  let spoilt = xml;
  for (let left = 1 + random.below(4); left > 0; left -= 1) spoilt = random.pick(spoils)(spoilt, random);
  return spoilt;
}

/** XML that belongs to no format, or to any. */
export function randomXml(random: Random): string {
  const inside = Array.from({ length: random.below(50) }, () => element(random)).join('');
  return `<?xml version="1.0"?><${random.pick(names)}>${inside}</${random.pick(names)}>`;
}

function element(random: Random): string {
  const name = random.pick(names);
  const inside = random.chance(0.3) ? element(random) : random.pick([...values, ...bodies]);
  return `<${name} ${attributes(random, 4)}>${inside}</${name}>`;
}

function attributes(random: Random, most: number): string {
  const kinds = ['r', 's', 't', 'ref', 'table:number-rows-repeated', 'office:value', 'w:val', 'a'];
  return Array.from({ length: random.below(most) }, () => `${random.pick(kinds)}="${random.pick(values)}"`).join(' ');
}

function nested(random: Random): string {
  const depth = random.pick([10, 60, 70, 1000, 20_000]);
  const name = random.pick(names);
  return `<${name}>`.repeat(depth) + (random.chance(0.5) ? `</${name}>`.repeat(depth) : '');
}

/** Where elements begin and end, so that pieces are whole. */
function cut(xml: string, random: Random): number {
  const at = random.below(xml.length + 1);
  const next = xml.indexOf('<', at);
  return next < 0 ? at : next;
}

function piece(xml: string, random: Random): string {
  const from = cut(xml, random);
  return xml.slice(from, Math.max(from, cut(xml.slice(0, from + random.pick([50, 500, 5000])), random)));
}

function spliced(xml: string, random: Random, by: string): string {
  const from = cut(xml, random);
  return xml.slice(0, from) + by + xml.slice(from + random.pick([1, 20, 200, 2000]));
}

function inserted(xml: string, random: Random, text: string): string {
  const at = cut(xml, random);
  return xml.slice(0, at) + text + xml.slice(at);
}

/** Some of what matches. */
function replaced(xml: string, random: Random, { pattern, by }: { pattern: RegExp; by: () => string }): string {
  const share = random.pick([0.003, 0.03, 0.3]);
  return xml.replaceAll(pattern, (found) => (random.chance(share) ? by() : found));
}
