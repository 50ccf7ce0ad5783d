import * as z from 'zod/mini';
import { noUpload } from '../domain/not-found.ts';
import type { Named } from '../domain/policy/resource.ts';
import { slotOfKey } from '../domain/slot.ts';
import type { Ledger } from '../ports.ts';
import type { Asked } from './gate.ts';

const paramsSchema = z.object({ uploadId: z.string() });

/** Whose an upload is: its number does not say it, its ticket or what came of it does. */
export function placeOfUpload(ledger: Pick<Ledger, 'findUpload'>) {
  /** @throws DomainError not-found */
  return async ({ params }: Asked): Promise<Named> => {
    const { uploadId } = paramsSchema.parse(params);
    const { ticket, entries } = await ledger.findUpload(uploadId);
    const newest = entries.at(-1);
    if (!newest && !ticket) throw noUpload(uploadId);
    return { uploadId, of: newest ? (newest.slot ?? slotOfKey(newest.key)) : ticket };
  };
}
