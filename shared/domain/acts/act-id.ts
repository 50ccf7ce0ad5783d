import { canonicalJson } from '../canonical.ts';
import { comparable } from '../text.ts';
import { sha256 } from '../upload-id.ts';
import type { Act, ActContent, ActDraft } from './act.ts';
import { kinds } from './kinds.ts';
import { comparableNominee } from './nominee.ts';

/**
 * The same deed on the same basis is the same act, whenever and how often it is asked for; the same deed after
 * something else was done about its subject is another. The kind stands in front, so that a list of keys can be asked
 * for one kind.
 */
export function actIdOf(draft: ActDraft, basis: string | undefined): string {
  const { at: _at, ...said } = draft;
  return `${draft.kind}-${sha256(canonicalJson({ ...said, basis: basis ?? null })).slice(0, 32)}`;
}

const actKey = /^acts\/([^/]+)\/([^/]+)\/[^/]+\.json$/;

export function actPrefix(month: { communeId: string; period: string }): string {
  return `acts/${month.communeId}/${month.period}/`;
}

export function keyOfAct(act: Pick<Act, 'id' | 'communeId' | 'period'>): string {
  return `${actPrefix(act)}${act.id}.json`;
}

/** Whether an object holds the act that its key says; anybody with access to the bucket can put anything there. */
export function isUnderItsKey(key: string, act: Act): boolean {
  return actKey.test(key) && keyOfAct(act) === key;
}

/** What an act is about, beside its kind: by the fields that the table of kinds names; of some, by whom it is. */
export function subjectOf(content: ActContent & { by?: string }): string {
  const { about, words = [] } = kinds[content.kind];
  const said = content.kind === 'nominate' ? comparableNominee(content) : content;
  const fields = Object.entries(said).flatMap(([name, value]): [string, unknown][] => {
    if (name !== 'kind' && !about.includes(name)) return [];
    return [[name, words.includes(name) && typeof value === 'string' ? comparable(value) : value]];
  });
  return canonicalJson(Object.fromEntries(fields));
}

/** Each of its subjects apart: of a day on which several units turned out, each unit's day. */
export function subjectsOf(content: ActContent & { by?: string }): string[] {
  const isOfDay = content.kind === 'turn-out' || content.kind === 'turn-out-of-units';
  return isOfDay ? daysIn(content) : [subjectOf(content)];
}

export type SaidOfDay =
  | { kind: 'turn-out'; unitId: string; date: string }
  | { kind: 'turn-out-of-units'; units: string[]; date: string };

/** Whoever tells of it: a unit's day is one subject. */
export function daysIn(said: SaidOfDay): string[] {
  return unitsIn(said).map((unitId) => `${unitId} ${said.date}`);
}

export function unitsIn(said: SaidOfDay): string[] {
  return said.kind === 'turn-out' ? [said.unitId] : said.units;
}

/** By what a month's state knows a subject, without its words. */
export function bookedAs(content: ActContent): string {
  return sha256(subjectOf(content)).slice(0, 16);
}
