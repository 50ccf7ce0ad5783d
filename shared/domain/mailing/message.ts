import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';
import { idSchema } from '../unit.ts';

const common = {
  /** Deterministic: the same step for the same recipient is the same message, whoever makes it and when. */
  id: z.string().check(z.regex(/^[a-z0-9:-]+$/), z.maxLength(250)),
  districtId: idSchema,
  period: labelSchema,
  /** By name, not by address: the address is looked up when it is sent, and is kept nowhere. */
  recipientId: idSchema,
  subject: z.string(),
  text: z.string(),
};

/** Something to be said to one recipient, once. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('remind'), communeId: idSchema }),
  z.object({ ...common, kind: z.literal('return'), communeId: idSchema }),
  z.object({ ...common, kind: z.literal('deliver'), version: z.int().check(z.gte(1)) }),
]);
export type Message = z.infer<typeof messageSchema>;

/** Where in the outbox a message lies. */
export type MessageKey = Pick<Message, 'kind' | 'id' | 'districtId' | 'period'>;

/** The list of a whole commune instead of one unit. */
const wholeCommune = 'all-units';

export function reminderId(about: {
  communeId: string;
  period: string;
  step: string;
  unitId?: string;
  recipientId: string;
  /** Of duties alone, where no report is owed. */
  ofDuties?: boolean;
}): string {
  const { communeId, period, step, unitId = wholeCommune, recipientId, ofDuties = false } = about;
  return `remind:${communeId}:${period}:${step}:${unitId}:${ofDuties ? 'duties:' : ''}${recipientId}`;
}

/** Four digits, so that the messages of a month sort by version. */
export function deliveryId(about: {
  districtId: string;
  period: string;
  version: number;
  recipientId: string;
}): string {
  const { districtId, period, version, recipientId } = about;
  return `deliver:${districtId}:${period}:${String(version).padStart(4, '0')}:${recipientId}`;
}

/** Of one return, by the act's id: one that is made again after its withdrawal is said again. */
export function returnId(about: { communeId: string; period: string; actId: string; recipientId: string }): string {
  const { communeId, period, actId, recipientId } = about;
  return `${actId.replace(/^return-/, `return:${communeId}:${period}:`)}:${recipientId}`;
}
