import { slotFactsOf } from '../domain/make-progress.ts';
import { sentIn, type SentFile } from '../domain/sent.ts';
import { periodText } from '../domain/period.ts';
import { periodsOf, registerAt, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import { slotStatus, type SlotKey, type SlotStatus } from '../domain/slot.ts';
import type { Bilingual } from '../domain/text.ts';
import { findReporter, type Unit } from '../domain/unit.ts';
import type { MonthStore, UnitMonth } from '../ports.ts';

export interface ListSentDeps {
  given: Given;
  months: Pick<MonthStore, 'findSlots'>;
}

/** What a unit sent for one month. */
export interface SentMonth {
  period: string;
  periodText: Bilingual;
  status: SlotStatus;
  files: SentFile[];
}

/** What a unit sent for a month and for those before it, newest month first, by one read; without months in which it was not there. */
export async function listSent(
  { given, months }: ListSentDeps,
  { communeId, unitId, period }: SlotKey,
  at: string,
): Promise<SentMonth[]> {
  const periods = periodsOf(given, communeId).map(({ label }) => label);
  const upTo = periods.filter((label) => label <= period).toReversed();
  const found = await months.findSlots({ communeId, unitId }, upTo);
  return upTo.flatMap((label) => {
    const rules = rulesOf(given, { communeId, period: label });
    const month = found.find((each) => each.period === label);
    const unit = rules && reporterIn(given, rules, unitId);
    return unit ? monthOf(rules, unit, { at, month }) : [];
  });
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
