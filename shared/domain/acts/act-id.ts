import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../upload-id.ts';
import type { Act, ActContent, ActDraft, ActKind } from './act.ts';

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

/** What says what an act is about, beside its kind. */
const subjectFields: Record<ActKind, readonly string[]> = {
  confirm: [],
  return: ['unitId', 'uploadId', 'receivedAt'],
  excuse: ['unitId'],
  withdraw: ['actId'],
  'keyed-in': ['uploadId'],
  evidence: ['indicator', 'number', 'date'],
  assess: ['target'],
  verify: ['target'],
  'reopen-request': ['unitId'],
  'reopen-approve': ['requestId'],
  'use-rules': [],
  sections: [],
  'make-links': ['generation'],
  'revoke-links': ['unitId'],
  'draft-news': ['unitId', 'title'],
  'publish-news': ['title'],
  'turn-out': ['unitId', 'date'],
  'turn-out-of-units': ['units', 'date'],
  // Each counts until it is taken back: two of the same amount are told apart by what they are booked under.
  pledge: ['source', 'amount', 'date', 'ref', 'giver'],
  spending: ['source', 'amount', 'date', 'ref'],
  nominate: ['round', 'unitId', 'participantId', 'person', 'rank'],
  'withdraw-nomination': ['nomination'],
  rank: ['round'],
  'council-decision': ['round'],
  // Each counts until it is taken back: what says anything else is about something else.
  launch: ['participants', 'date', 'how'],
  'launch-confirm': ['participant', 'date', 'text', 'file'],
  'task-done': ['task', 'unitId', 'date', 'text', 'file', 'shows'],
  propaganda: ['what', 'unitId', 'date', 'count', 'title', 'text', 'file'],
};

/** What an act is about: of two about the same the later counts. */
export function subjectOf(content: ActContent): string {
  const fields = new Set(['kind', ...subjectFields[content.kind]]);
  return canonicalJson(Object.fromEntries(Object.entries(content).filter(([name]) => fields.has(name))));
}
