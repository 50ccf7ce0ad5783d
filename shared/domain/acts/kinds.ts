import type { ActKind } from './act.ts';

interface KindRule {
  /** The fields that say what an act is about, beside its kind. */
  about: readonly string[];
  /** Those of them in which blanks, marks' composition and capitals tell nothing apart. */
  words?: readonly string[];
  /**
   * `last`: of those about one subject the last counts and, once that is taken back, none. `last-or-none`: so, and taking
   * back an older one takes down what stands, too. `each`: until it is taken back. `own`: by a rule of the kind.
   */
  counts: 'last' | 'last-or-none' | 'each' | 'own';
  /** Whose it is: a month's, or the drive's, recorded in the month that is open. */
  of: 'month' | 'drive' | 'commendation';
  /** Of those of the drive, what counts once in it, in whichever of its months it is recorded. */
  onceInDrive?: true;
  /** Whether a month's figures or states change by it: also by what is recorded after the lock, or not. */
  figures: 'always' | 'until-lock' | 'none';
  /** Until when it can be taken back. */
  takenBack: 'any-time' | 'until-lock' | 'never';
  /** By an act of which kind, where not by `withdraw`. */
  takenBackBy?: ActKind;
  /** Of an act that takes another back, the field that names it. */
  takes?: string;
}

const state = { of: 'month', figures: 'always', takenBack: 'never' } as const;
const beside = { of: 'month', figures: 'none', takenBack: 'never' } as const;
const ofDrive = { of: 'drive', figures: 'always', takenBack: 'any-time' } as const;
const ofCommendation = { of: 'commendation', figures: 'until-lock', takenBack: 'never' } as const;
const byItsOwn = { ...ofCommendation, takenBack: 'any-time' } as const;

/** How the acts of each kind relate to one another: the list, the sums, the round and the reasons of a version go by it. */
export const kinds: Record<ActKind, KindRule> = {
  confirm: { about: [], counts: 'own', ...state },
  return: { about: ['unitId', 'uploadId', 'receivedAt'], counts: 'own', ...state, takenBack: 'until-lock' },
  excuse: { about: ['unitId'], counts: 'each', ...state, takenBack: 'until-lock' },
  // As far as what it takes back does.
  withdraw: { about: ['actId'], counts: 'each', takes: 'actId', ...state },
  'keyed-in': { about: ['uploadId'], counts: 'last', ...beside },
  evidence: { about: ['indicator', 'number', 'date'], counts: 'last', ...beside, takenBack: 'any-time' },
  assess: { about: ['target'], counts: 'last', ...beside },
  verify: { about: ['target'], counts: 'last', ...beside },
  'reopen-request': { about: ['unitId'], counts: 'own', ...beside },
  'reopen-approve': { about: ['requestId'], counts: 'own', ...beside },
  'use-rules': { about: [], counts: 'last', ...state },
  sections: { about: [], counts: 'last', ...beside },
  'make-links': { about: ['generation'], counts: 'last', ...beside },
  'revoke-links': { about: ['unitId'], counts: 'last', ...beside },
  'draft-news': {
    about: ['unitId', 'title'],
    words: ['title'],
    counts: 'last-or-none',
    ...beside,
    takenBack: 'any-time',
  },
  'publish-news': {
    about: ['title'],
    words: ['title'],
    counts: 'last-or-none',
    of: 'month',
    figures: 'until-lock',
    takenBack: 'any-time',
  },
  // Each unit's day is a subject of its own, of each who tells of it: see `countingDays`.
  'turn-out': { about: ['unitId', 'date'], counts: 'last', onceInDrive: true, ...ofDrive },
  'turn-out-of-units': { about: ['units', 'date'], counts: 'last', onceInDrive: true, ...ofDrive },
  pledge: { about: ['source', 'date', 'ref'], words: ['ref'], counts: 'last', onceInDrive: true, ...ofDrive },
  receipt: { about: ['source', 'date', 'ref'], words: ['ref'], counts: 'last', onceInDrive: true, ...ofDrive },
  spending: { about: ['source', 'date', 'ref'], words: ['ref'], counts: 'last', onceInDrive: true, ...ofDrive },
  propaganda: {
    about: ['what', 'unitId', 'date', 'title'],
    words: ['title'],
    counts: 'last',
    onceInDrive: true,
    ...ofDrive,
  },
  // Of several the first day counts, whoever said it: two of them are no sum.
  launch: { about: ['participants', 'date', 'how'], counts: 'each', ...ofDrive },
  'launch-confirm': { about: ['participant', 'date', 'text', 'file'], counts: 'each', ...ofDrive },
  'task-done': { about: ['task', 'unitId', 'date', 'text', 'file', 'shows'], counts: 'each', ...ofDrive },
  // What a unit says of itself takes the place of nothing that the officer said of it.
  nominate: {
    about: ['round', 'unitId', 'participantId', 'person', 'rank', 'by'],
    counts: 'last',
    ...byItsOwn,
    takenBackBy: 'withdraw-nomination',
  },
  'withdraw-nomination': { about: ['nomination'], counts: 'each', takes: 'nomination', ...ofCommendation },
  rank: { about: ['round'], counts: 'last', of: 'commendation', figures: 'none', takenBack: 'any-time' },
  // On one round, in whichever months they are recorded.
  'council-decision': { about: ['round'], counts: 'last', ...byItsOwn, takenBackBy: 'withdraw-decision' },
  // Recorded in the month that has the decision, also once that is frozen: the next version says so.
  'withdraw-decision': {
    about: ['decision'],
    counts: 'each',
    takes: 'decision',
    ...ofCommendation,
    figures: 'always',
  },
};

const byName: ReadonlyMap<string, KindRule> = new Map(Object.entries(kinds));

/** Undefined of what is no kind of act. */
export function ruleOf(kind: string | undefined): KindRule | undefined {
  return kind === undefined ? undefined : byName.get(kind);
}

/** An act's id says its kind. */
export function ruleOfId(id: string): KindRule | undefined {
  return ruleOf(id.replace(/-[0-9a-f]{32}$/, ''));
}
