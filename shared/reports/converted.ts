import Big from 'big.js';
import { fold } from './fold.ts';
import { nameOfUnit } from './match-rows-unit.ts';
import { timesIn } from './number-words.ts';
import { valueOf } from './remedy.ts';

/** Units that measure one thing, each in the smallest of them. `Sào` is none: it differs from region to region. */
const families: readonly ReadonlyMap<string, number>[] = [
  new Map([
    ['cm', 1],
    ['m', 100],
    ['km', 100_000],
  ]),
  new Map([
    ['m²', 1],
    ['ha', 10_000],
    ['km²', 1_000_000],
  ]),
  new Map([
    ['kg', 1],
    ['tạ', 100],
    ['tấn', 1000],
  ]),
];

/** `48 triệu` in đồng, `1,5 km` in m: the figure in a row's own unit, where that is certain. */
export function convertedTo(unit: string, text: string): number | undefined {
  if (timesIn(fold(unit).split(' ')[0] ?? '') !== undefined) return undefined;
  const parts = [...text.normalize('NFC').matchAll(/(\d[\d., ]*?) ?([^\d., ][^\d]*?)(?= ?\d|$)/g)];
  if (
    parts.length === 0 ||
    parts
      .map(([part]) => part)
      .join('')
      .replaceAll(' ', '') !== text.normalize('NFC').replaceAll(/\s/g, '')
  )
    return undefined;
  const figures = parts.map(([, digits = '', words = '']) => convertedPart(unit, digits, words));
  if (figures.some((figure) => figure === undefined)) return undefined;
  return figures.reduce<Big>((sum, figure) => sum.plus(figure ?? 0), new Big(0)).toNumber();
}

function convertedPart(unit: string, digits: string, words: string): Big | undefined {
  const value = valueOf(digits);
  const [first = '', ...rest] = fold(words).split(' ');
  const times = timesIn(first) ?? factorBetween(nameOfUnit(words), unit);
  const isOfUnit = timesIn(first) === undefined || rest.length === 0 || nameOfUnit(rest.join(' ')) === nameOfUnit(unit);
  return value === undefined || times === undefined || !isOfUnit ? undefined : new Big(value).times(times);
}

function factorBetween(given: string, unit: string): number | undefined {
  const family = families.find((sizes) => sizes.has(given) && sizes.has(unit));
  const [from, to] = [family?.get(given), family?.get(unit)];
  return from === undefined || to === undefined ? undefined : new Big(from).div(to).toNumber();
}
