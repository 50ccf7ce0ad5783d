import { actIdOf } from '../../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../../shared/domain/acts/act.ts';

interface Said {
  by?: string;
  at?: string;
  basis?: string;
  storedAt?: string;
}

/** An act on Lục Ba's March, by its officer and at noon of the 12th unless said otherwise; the bucket had it a second later. */
export function actOf(content: ActContent, said: Said = {}): Act {
  const { by = 'officer@luc-ba', at = '2024-03-12T05:00:00.000Z', basis } = said;
  const draft = { communeId: 'luc-ba', period: '2024-03', at, by, ...content };
  const storedAt = said.storedAt ?? new Date(Date.parse(at) + 1000).toISOString();
  return { ...draft, id: actIdOf(draft, basis), storedAt };
}
