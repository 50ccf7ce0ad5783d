import { inOrder } from '../domain/acts/standing.ts';
import { slotFactsOf } from '../domain/make-progress.ts';
import { sentIn, type SentFile } from '../domain/sent.ts';
import { periodText } from '../domain/period.ts';
import { periodsOf, registerAt, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import { slotStatus, type SlotKey, type SlotStatus } from '../domain/slot.ts';
import type { Bilingual } from '../domain/text.ts';
import { findReporter, type Unit } from '../domain/unit.ts';
import type { ActStore, MonthStore, UnitMonth } from '../ports.ts';

export interface ListSentDeps {
  given: Given;
  months: Pick<MonthStore, 'findSlots'>;
  acts: Pick<ActStore, 'find'>;
}

/** What a unit sent for one month. */
export interface SentMonth {
  period: string;
  periodText: Bilingual;
  status: SlotStatus;
  files: SentFile[];
}

/**
 * What a unit sent for a month and for those before it, newest month first, without months in which it was not there. One
 * read; and one more where its report of the month asked for was returned, to say why.
 */
export async function listSent(deps: ListSentDeps, slot: SlotKey, at: string): Promise<SentMonth[]> {
  const { given, months } = deps;
  const { communeId, unitId, period } = slot;
  const periods = periodsOf(given, communeId).map(({ label }) => label);
  const upTo = periods.filter((label) => label <= period).toReversed();
  const found = await months.findSlots(slot, upTo);
  const sent = upTo.flatMap((label) => {
    const rules = rulesOf(given, { communeId, period: label });
    const month = found.find((each) => each.period === label);
    const unit = rules && reporterIn(given, rules, unitId);
    return unit ? monthOf(rules, unit, { at, month }) : [];
  });
  const asked = sent.find((month) => month.period === period);
  const told = asked && (await withReason(deps, slot, asked));
  return sent.flatMap((month) => (month === asked ? (told ?? []) : month));
}

async function withReason({ acts }: ListSentDeps, { communeId, period }: SlotKey, month: SentMonth) {
  if (month.files.every(({ outcome }) => outcome !== 'returned')) return month;
  const returns = inOrder(await acts.find({ communeId, period, kind: 'return' }));
  const commentOn = (uploadId: string): string | undefined => {
    const act = returns.findLast((each) => each.kind === 'return' && each.uploadId === uploadId);
    return act?.kind === 'return' ? act.comment : undefined;
  };
  const files = month.files.map((file) =>
    file.outcome === 'returned' ? { ...file, comment: commentOn(file.uploadId) } : file,
  );
  return { ...month, files };
}

/** There at the end of the month, or at its beginning: a unit that is given up in it has sent for it all the same. */
function reporterIn(given: Given, rules: MonthRules, unitId: string): Unit | undefined {
  const registers = [rules.register, registerAt(given, rules, rules.period.opensAt)];
  return registers.flatMap((register) => findReporter(register, rules.commune.id, unitId) ?? [])[0];
}

function monthOf(rules: MonthRules, unit: Unit, seen: { at: string; month: UnitMonth | undefined }): SentMonth {
  const { slot, acts = [] } = seen.month ?? {};
  const facts = slotFactsOf(slot ? [slot] : [], acts)[unit.id] ?? {};
  const { period } = rules;
  return {
    period: period.label,
    periodText: periodText(rules),
    status: slotStatus(facts, unit, { period, at: seen.at }),
    files: slot ? sentIn(slot, facts) : [],
  };
}
