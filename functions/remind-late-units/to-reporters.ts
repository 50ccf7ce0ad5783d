import type { TaskStatus } from '../../shared/domain/drive/task-status.ts';
import { overdueOfUnit } from '../../shared/domain/drive/unit-tasks.ts';
import type { Contacts } from '../../shared/domain/mailing/contacts.ts';
import { dutiesText } from '../../shared/domain/mailing/duties-text.ts';
import { reminderId, type Message } from '../../shared/domain/mailing/message.ts';
import type { OwingUnit } from '../../shared/domain/mailing/owing.ts';
import { reminderText, type Reminding } from '../../shared/domain/mailing/reminder-text.ts';
import { findReporter } from '../../shared/domain/unit.ts';

interface Told {
  contacts: Contacts;
  owing: readonly OwingUnit[];
  tasks: readonly TaskStatus[];
}

/** To the reporters of each unit that owes a report or is behind with a duty of the plan. */
export function toReporters(
  about: Reminding,
  { contacts, owing, tasks }: Told,
): Pick<Message, 'recipientId' | 'id' | 'subject' | 'text'>[] {
  const { rules, step } = about;
  const named = { communeId: rules.commune.id, period: rules.period.label, step: step.id };
  return contacts.reporters.flatMap(({ id: recipientId, unitId }) => {
    const owed = owing.find(({ unit }) => unit.id === unitId);
    const overdue = overdueOfUnit(tasks, unitId);
    const id = { ...named, unitId, recipientId };
    if (owed) return [{ recipientId, id: reminderId(id), ...reminderText(about, { ...owed, overdue }) }];
    const unit = findReporter(rules.register, named.communeId, unitId);
    if (!unit || overdue.length === 0) return [];
    return [{ recipientId, id: reminderId({ ...id, ofDuties: true }), ...dutiesText(about, { unit, overdue }) }];
  });
}
