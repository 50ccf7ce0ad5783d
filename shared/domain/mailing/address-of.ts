import type { Contacts, Distribution } from './contacts.ts';
import type { Message } from './message.ts';

/** Where a message's recipient is written to now; undefined where nobody knows. */
export function addressOf(
  known: { contacts: Contacts[]; distributions: Distribution[] },
  message: Message,
): string | undefined {
  const people =
    message.kind === 'deliver'
      ? known.distributions
          .filter(({ districtId }) => districtId === message.districtId)
          .flatMap((list) => list.recipients)
      : known.contacts
          .filter(({ communeId }) => communeId === message.communeId)
          .flatMap(({ reporters, officers }) => [...reporters, ...officers]);
  return people.find(({ id }) => id === message.recipientId)?.email;
}
