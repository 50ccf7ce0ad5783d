import { messageOfRecord } from '../domain/audit/district-records.ts';
import type { Outbox } from '../ports.ts';
import { listBlocks, mustReadBlock, type ReadBlocksDeps } from './audit/read-blocks.ts';

/**
 * Puts back what the chain says was delivered or given up, without the texts: so that it is known, and is not sent again.
 * Gives the ids of the messages.
 */
export async function restoreDeliveries(
  deps: ReadBlocksDeps & { outbox: Pick<Outbox, 'put' | 'note'> },
  districtId: string,
): Promise<Set<string>> {
  const restored = new Set<string>();
  for (const stored of await listBlocks(deps, districtId)) {
    for (const record of (await mustReadBlock(deps, stored)).records) {
      const entry = messageOfRecord(record);
      if (!entry) continue;
      const { message, delivery } = entry;
      // What was given up first and then turned out to be sent has two records.
      if ((await deps.outbox.put(entry)) === 'refused')
        await deps.outbox.note(message, { from: delivery, to: delivery });
      restored.add(message.id);
    }
  }
  return restored;
}
