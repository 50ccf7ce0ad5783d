import type { TaskStatus } from '../../shared/domain/drive/task-status.ts';
import type { Contacts } from '../../shared/domain/mailing/contacts.ts';
import { digestText } from '../../shared/domain/mailing/digest-text.ts';
import { reminderId, type Message } from '../../shared/domain/mailing/message.ts';
import type { OwingUnit } from '../../shared/domain/mailing/owing.ts';
import { overdueIn } from '../../shared/domain/mailing/task-lines.ts';
import type { Reminding } from '../../shared/domain/mailing/reminder-text.ts';
import { toReporters } from './to-reporters.ts';

interface Owing {
  districtId: string;
  contacts: Contacts;
  owing: OwingUnit[];
  tasks: readonly TaskStatus[];
}

/**
 * The messages of one step of a commune's month: one a reporter of each unit that owes or is behind with a duty, and one an
 * officer where a unit owes or a duty of the plan is overdue.
 */
export function remindersOf(about: Reminding, { districtId, contacts, owing, tasks }: Owing): Message[] {
  if (owing.length === 0 && overdueIn(tasks) === 0) return [];
  const { rules, step } = about;
  const named = { communeId: rules.commune.id, period: rules.period.label, step: step.id };
  const common = { kind: 'remind', districtId, communeId: named.communeId, period: named.period } as const;
  const units = toReporters(about, { contacts, owing, tasks }).map((each) => ({ ...common, ...each }));
  const reached = new Set(contacts.reporters.map(({ unitId }) => unitId));
  const unreached = owing.map(({ unit }) => unit.id).filter((unitId) => !reached.has(unitId));
  const digest = digestText(about, { owing, unreached, tasks });
  const toOfficers = contacts.officers.map(({ id: recipientId }) => {
    return { ...common, recipientId, id: reminderId({ ...named, recipientId }), ...digest };
  });
  return [...units, ...toOfficers];
}
