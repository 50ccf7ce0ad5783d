import { fold } from './fold.ts';
import { digitWords, multipleWords } from './wording.ts';

const digitOf: ReadonlyMap<string, number> = new Map(
  digitWords.flatMap((words, value) => words.map((word) => [fold(word), value] as const)),
);
const timesOf: ReadonlyMap<string, number> = new Map(
  Object.entries(multipleWords).map(([word, times]) => [fold(word), times] as const),
);

/** What `trieu` and its like multiply by. */
export function timesIn(word: string): number | undefined {
  return timesOf.get(word);
}

/**
 * `mot tram hai muoi` as 120, `hai trieu` as 2000000; undefined for all that is not said in full, such as
 * `một trăm hai`, which is 102 to some and 120 to others.
 */
export function numberInWords(folded: string): number | undefined {
  const last = folded.split(' ').at(-1) ?? '';
  const times = timesOf.get(last);
  const number = times === undefined ? hundreds(folded) : hundreds(folded.slice(0, -last.length - 1)) * times;
  return Number.isNaN(number) ? undefined : number;
}

function hundreds(words: string): number {
  const [, hundred, linked, rest] = /^(\w+) tram(?: (linh |le )?(.+))?$/.exec(words) ?? [];
  if (hundred === undefined) return tens(words);
  const isOpen = rest !== undefined && linked === undefined && !rest.includes('muoi');
  return isOpen ? Number.NaN : 100 * digit(hundred) + (rest === undefined ? 0 : tens(rest));
}

function tens(words: string): number {
  const [isTens, ten, one] = /^(?:(\w+) )?muoi(?: (\w+))?$/.exec(words) ?? [];
  if (isTens === undefined) return digit(words);
  return 10 * (ten === undefined ? 1 : digit(ten)) + (one === undefined ? 0 : digit(one));
}

function digit(word: string): number {
  return digitOf.get(word) ?? Number.NaN;
}
