import type { Act, ActKind } from '../acts/act.ts';
import { canonicalJson, isRecord } from '../canonical.ts';
import { sha256 } from '../upload-id.ts';
import { makeRecord, type AuditRecord, type Facts } from './record.ts';

/** Fields that say on what an act was decided, or what it takes back. */
const bases: Partial<Record<ActKind, readonly string[]>> = {
  confirm: ['basis'],
  return: ['uploadId', 'receivedAt'],
  withdraw: ['actId'],
  'reopen-approve': ['requestId'],
  'revoke-links': ['generation'],
  'withdraw-decision': ['decision'],
};

/** What people wrote stays in the act's own object; `content` binds the record to it. */
const words = new Set([
  'comment',
  'reason',
  'note',
  'summary',
  'leadership',
  'proposals',
  'title',
  'text',
  'photos',
  'how',
  'purpose',
  'ref',
  'person',
  'achievements',
  'chair',
  'secretary',
]);
const elsewhere = new Set(['id', 'at', 'by', 'kind', 'communeId', 'period', 'unitId', 'storedAt']);

export const actRecordId = (actId: string): string => `act:${actId}`;

export function actRecord(act: Act): AuditRecord {
  const { storedAt: _told, ...said } = act;
  const facts = factsOf(said);
  const isBasis = (name: string): boolean => bases[act.kind]?.includes(name) ?? false;
  const before = pick(facts, isBasis);
  return makeRecord({
    id: actRecordId(act.id),
    at: act.at,
    who: act.by,
    what: act.kind,
    target: [act.communeId, act.period, ...('unitId' in act ? [act.unitId] : [])].join('/'),
    before: Object.keys(before).length > 0 ? before : null,
    after: { ...pick(facts, (name) => !isBasis(name)), content: sha256(canonicalJson(said)) },
  });
}

function factsOf(said: Record<string, unknown>): Facts {
  const told = Object.entries(said).filter(([name]) => !words.has(name) && !elsewhere.has(name));
  return Object.fromEntries(told.flatMap(([name, value]) => flatten(name, value)));
}

function flatten(name: string, value: unknown): [string, Facts[string]][] {
  if (isRecord(value)) return Object.entries(value).flatMap(([part, inner]) => flatten(`${name}.${part}`, inner));
  return isFact(value) ? [[name, value]] : [];
}

function isFact(value: unknown): value is Facts[string] {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function pick(facts: Facts, wanted: (name: string) => boolean): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => wanted(name)));
}
