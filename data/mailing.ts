import * as z from 'zod/mini';
import {
  contactsSchema,
  distributionSchema,
  type Contacts,
  type Distribution,
} from '../shared/domain/mailing/contacts.ts';
import { remindersSchema, type Reminders } from '../shared/domain/mailing/reminder-steps.ts';
import contactsOfLucBa from './contacts/luc-ba-minh-hoa.json' with { type: 'json' };
import distributionOfDaiTu from './distribution/dai-tu-2024.json' with { type: 'json' };
import reminders from './reminders/nhac-nop-bao-cao.json' with { type: 'json' };

/** Who is written to, and when. Apart from what months are judged by: no figure depends on it. */
export interface Mailing {
  reminders: Reminders[];
  contacts: Contacts[];
  distributions: Distribution[];
}

export function readMailing(): Mailing {
  return {
    reminders: [z.parse(remindersSchema, reminders)],
    contacts: [z.parse(contactsSchema, contactsOfLucBa)],
    distributions: [z.parse(distributionSchema, distributionOfDaiTu)],
  };
}
