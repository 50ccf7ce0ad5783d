import type { Answers } from '../../common/api.ts';
import { monthText, numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { plainText } from './indicator-words.ts';

type Part = Answers['explain-figure']['parts'][number];
type Source = NonNullable<Part['source']>;
type Place = Extract<Source, { places: unknown }>['places'][number];

const states: Readonly<Record<string, { vi: string; en: string }>> = {
  met: district.met,
  'not-met': district.notMet,
  missed: district.notMet,
  'not-assessable': district.notAssessable,
  unknown: district.notAssessable,
  'not-applicable': inCommune.notApplicable,
};

/** A value as people read it, whether it is a figure, a pair of figures or a state. */
export function explainedText(value: Part['value']): string {
  if (value === null) return '–';
  if (typeof value === 'string') return say(states[value] ?? { vi: value, en: value });
  if (typeof value !== 'object') return plainText(value);
  if ('notApplicable' in value) return say(inCommune.notApplicable);
  if ('total' in value) return `${numberText(value.met)}/${numberText(value.total)}`;
  return plainText(value.value);
}

/** What was filled in on the page has no cells, but rows: `17.4` of `/indicators/17.4/met`. */
export const cellText = (place: Place): string =>
  'pointer' in place ? (place.pointer.split('/')[2] ?? place.pointer) : Object.values(place).join('!');

/** Which cells of whose file, or which list: where a value was read. */
export function sourceText(source: Source, nameOf: (unitId: string) => string): string {
  if (source.is === 'baseline') return `${say(inCommune.baseline)}: ${source.source}`;
  if (source.is === 'register') return `${say(inCommune.register)} ${source.version}`;
  const file = say(inCommune.file, { unit: nameOf(source.unitId ?? ''), month: monthText(source.period) });
  const cells = Array.from(new Set(source.places.map(cellText))).join(', ');
  const hash = source.sha256 === null ? '' : `; SHA-256 ${source.sha256.slice(0, 12)}…`;
  return `${file}${cells === '' ? '' : `, ${say(inCommune.cells, { cells })}`}${hash}`;
}
