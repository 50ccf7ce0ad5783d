import type { Mailing } from '../../data/mailing.ts';
import { taskStatuses } from '../../shared/domain/drive/task-status.ts';
import type { Contacts } from '../../shared/domain/mailing/contacts.ts';
import { isDropped, isDue } from '../../shared/domain/mailing/delivery.ts';
import type { Message } from '../../shared/domain/mailing/message.ts';
import { currentStep, type ReminderStep } from '../../shared/domain/mailing/reminder-steps.ts';
import { currentRegister, periodsOf, rulesOf } from '../../shared/domain/rules.ts';
import { communesOf } from '../../shared/domain/unit.ts';
import type { MonthStore, Outbox, OutboxEntry } from '../../shared/ports.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { signLinks, type SignLinksDeps } from '../../shared/steps/links/sign-links.ts';
import { putMissing } from '../../shared/steps/put-missing.ts';
import type { SendOut, SentOut } from '../../shared/steps/send-out.ts';
import { findOwing, type FindOwingDeps } from './find-owing.ts';
import { remindersOf } from './reminders-of.ts';

export interface RemindLateUnitsDeps extends FindMonthsDeps, FindOwingDeps, SignLinksDeps {
  mailing: Pick<Mailing, 'contacts' | 'reminders'>;
  months: Pick<MonthStore, 'findProgress' | 'readMonth'>;
  outbox: Outbox;
  sendOut: SendOut;
  now: () => Date;
}

/** What a run did, in counts. */
export interface Reminded {
  reminders: ({ period: string; put: number; dropped: number } & SentOut)[];
  /** Summaries that an earlier try did not deliver. */
  deliveries: SentOut;
}

/** Reminds the units of a district's communes in the step that each month is in, and sends again what has failed. */
export function createRemindLateUnits(deps: RemindLateUnitsDeps) {
  return async (districtId: string): Promise<Reminded> => {
    const reminders: Reminded['reminders'] = [];
    for (const period of recentPeriods(deps, districtId)) reminders.push(await remindMonth(deps, districtId, period));
    const undelivered = await deps.outbox.find({ kind: 'deliver', districtId });
    return { reminders, deliveries: await deps.sendOut(undelivered) };
  };
}

/** So that what failed is tried again in a minute, and not only on the next day. */
export function throwIfFailed({ reminders, deliveries }: Reminded): void {
  const failures = [...reminders, deliveries].reduce((sum, { failed }) => sum + failed, 0);
  if (failures > 0) throw new Error(`${failures} messages could not be sent`);
}

async function remindMonth(deps: RemindLateUnitsDeps, districtId: string, period: string) {
  const wanted = await wantedMessages(deps, districtId, period);
  const stored = await deps.outbox.find({ kind: 'remind', districtId, period });
  const added = await putMissing(deps, wanted, stored);
  const isWanted = new Set(wanted.map(({ id }) => id));
  const dropped = await drop(
    deps,
    stored.filter(({ message }) => !isWanted.has(message.id)),
  );
  const sendable = [...stored, ...added].filter(({ message }) => isWanted.has(message.id));
  return { period, put: added.length, dropped, ...(await deps.sendOut(sendable)) };
}

/** Not sent yet, and of no use any more: the step is over, or the report has come. */
async function drop({ outbox, now }: RemindLateUnitsDeps, entries: OutboxEntry[]): Promise<number> {
  const at = now().toISOString();
  let dropped = 0;
  for (const { message, delivery } of entries.filter(
    (entry) => isDue(entry.delivery, at) || entry.delivery.state === 'failed',
  )) {
    const to = isDropped(delivery, { at, reason: 'out-of-date' });
    if ((await outbox.note(message, { from: delivery, to })) === 'written') dropped += 1;
  }
  return dropped;
}

async function wantedMessages(deps: RemindLateUnitsDeps, districtId: string, period: string): Promise<Message[]> {
  const at = deps.now().toISOString();
  const inStep = new Map(communeIds(deps, districtId).flatMap((communeId) => stepNow(deps, { communeId, period }, at)));
  const messages: Message[] = [];
  for (const month of await findMonths(deps, Array.from(inStep.keys()), period)) {
    const found = inStep.get(month.rules.commune.id);
    if (!found) continue;
    const owing = await findOwing(deps, month, at);
    const signed = await signLinks(
      deps,
      month.rules,
      owing.map(({ unit }) => unit),
    );
    const links = new Map(signed.map(({ unit, url }) => [unit.id, url]));
    const tasks = taskStatuses({ ...month, at });
    const about = { rules: month.rules, step: found.step, at, links };
    messages.push(...remindersOf(about, { districtId, contacts: found.contacts, owing, tasks }));
  }
  return messages;
}

type StepNow = [communeId: string, { contacts: Contacts; step: ReminderStep }];

/** None where the month is in no step, and where nobody of the commune can be written to. */
function stepNow(
  { given, mailing }: RemindLateUnitsDeps,
  month: { communeId: string; period: string },
  at: string,
): StepNow[] {
  const rules = rulesOf(given, month);
  const contacts = mailing.contacts.find(({ communeId }) => communeId === month.communeId);
  if (!rules || !contacts) return [];
  const reminders = mailing.reminders.find(({ id, version }) => `${id}@${version}` === contacts.reminders);
  if (!reminders) throw new Error(`no reminders are given under the name ${contacts.reminders}`);
  const step = currentStep(reminders, rules, { at, holidays: given.holidays });
  return step ? [[month.communeId, { contacts, step }]] : [];
}

/** The open month and the two before: whatever of older ones was not sent has been dropped long since. */
function recentPeriods(deps: RemindLateUnitsDeps, districtId: string): string[] {
  const at = deps.now().toISOString();
  const begun = communeIds(deps, districtId).flatMap((communeId) =>
    periodsOf(deps.given, communeId).filter(({ opensAt }) => opensAt <= at),
  );
  return Array.from(new Set(begun.map(({ label }) => label)))
    .toSorted()
    .slice(-3);
}

function communeIds({ given }: RemindLateUnitsDeps, districtId: string): string[] {
  return communesOf(currentRegister(given), districtId).map(({ id }) => id);
}
