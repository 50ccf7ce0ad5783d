import { formFor } from '../domain/form.ts';
import { dateText, instantText, type Period } from '../domain/period.ts';
import type { Place, Places, Problem, Reading } from '../domain/problem.ts';
import type { Form } from '../domain/form.ts';
import type { Report } from '../domain/report.ts';
import { currentRegister, registerAt, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import { slotOfKey, type SlotKey } from '../domain/slot.ts';
import { excerpt } from '../domain/text.ts';
import { findCommune, findReporter, type Unit } from '../domain/unit.ts';
import { unreadText, type UnreadCode } from '../domain/unread-text.ts';
import type { StoredObject, Verdict } from '../ports.ts';
import type { FindTicket } from './find-ticket.ts';

export type ReadReport = (file: { bytes: Uint8Array; fileName: string }, form: Form) => Promise<Reading<Report>>;

/** What was decided about an upload: a property of its bytes and of the rules in force when the store received it. */
export interface Judgement {
  /** The slot it is recorded in; undefined where it names none, or one that is not open yet. */
  slot: SlotKey | undefined;
  verdict: Verdict;
  report: Report | undefined;
  /** Where each figure of the report stands in the file; empty where there is no report. */
  places: Places;
  problems: Problem[];
  warnings: Problem[];
}

export interface JudgeDeps {
  given: Given;
  read: ReadReport;
  /** Asked only for what came after the lock. */
  findTicket: FindTicket;
}

/**
 * Judges a stored object. The same object gives the same judgement a second or a month later: nothing here reads the
 * clock, only the object's LastModified.
 */
export function createJudgeUpload({ given, read, findTicket }: JudgeDeps) {
  return async (object: StoredObject): Promise<Judgement> => {
    const found = findSlot(given, object);
    if ('problem' in found) return refused(found.slot, found.problem);
    const { slot, rules, unit } = found;
    const isLocked = object.lastModified >= rules.period.locksAt;
    if (isLocked && !(await findTicket(slot, object.lastModified)))
      return { ...refused(slot, afterLock(rules)), verdict: 'late' };
    if (!object.bytes) return refused(slot, problemOf('file-too-large', { found: `${object.size} B`, limit: '5' }));
    const form = formFor(rules, { commune: rules.commune, unit, period: rules.period });
    return judgedBy(slot, await read({ bytes: object.bytes, fileName: found.fileName }, form));
  };
}

interface FoundSlot {
  slot: SlotKey;
  fileName: string;
  rules: MonthRules;
  unit: Unit;
}

function findSlot(given: Given, object: StoredObject): FoundSlot | { slot: SlotKey | undefined; problem: Problem } {
  const named = slotOfKey(object.key);
  if (!named) return { slot: undefined, problem: problemOf('no-slot', { found: object.key }) };
  const { fileName, ...slot } = named;
  const rules = rulesOf(given, slot);
  if (!rules) return { slot: undefined, problem: noRules(given, slot) };
  const unit = findReporter(registerAt(given, rules, object.lastModified), slot.communeId, slot.unitId);
  if (!unit) return { slot: undefined, problem: problemOf('no-such-unit', { found: slot.unitId }) };
  if (object.lastModified < rules.period.opensAt) return { slot: undefined, problem: notOpen(rules.period) };
  return { slot, fileName, rules, unit };
}

function noRules(given: Given, slot: SlotKey): Problem {
  const exists = findCommune(currentRegister(given), slot.communeId);
  return exists
    ? problemOf('no-such-period', { found: slot.period })
    : problemOf('no-such-commune', { found: slot.communeId });
}

function judgedBy(slot: SlotKey, reading: Reading<Report>): Judgement {
  const { warnings } = reading;
  return reading.ok
    ? { slot, verdict: 'accepted', report: reading.report, places: reading.places, problems: [], warnings }
    : { slot, verdict: 'rejected', report: undefined, places: {}, problems: reading.problems, warnings };
}

function refused(slot: SlotKey | undefined, problem: Problem): Judgement {
  return { slot, verdict: 'rejected', report: undefined, places: {}, problems: [problem], warnings: [] };
}

function notOpen(period: Period): Problem {
  return problemOf('period-not-open', { found: period.label, opens: dateText(period.from) });
}

function afterLock({ period, periodRule }: MonthRules): Problem {
  return problemOf('after-lock', { found: period.label, locked: instantText(periodRule, period.locksAt) });
}

/** A problem of the file as a whole. */
export function problemOf(code: UnreadCode, values: Record<string, string> & { found: string }): Problem {
  const place: Place = { file: 'whole' };
  const found = excerpt(values.found);
  return { place, code, found, message: unreadText(code, { ...values, found }) };
}
