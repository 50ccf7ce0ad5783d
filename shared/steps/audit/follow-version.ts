import type { AuditRecord } from '../../domain/audit/record.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { keyOfNode } from '../../domain/chain/month-node.ts';
import { shiftLabel } from '../../domain/period.ts';
import { sha256 } from '../../domain/upload-id.ts';
import { BrokenLink, readDetail, readNode, type ReadChainDeps } from '../chain-store.ts';

interface Month {
  communeId: string;
  period: string;
}

/**
 * Follows what a version rests on, from the detail that its record names to each commune's first month, and says what is
 * not there or is not what its name says. Months that several versions share are read once.
 */
export function createFollowVersion(deps: ReadChainDeps) {
  const sound = new Set<string>();
  return async ({ after }: Pick<AuditRecord, 'after'>): Promise<string[]> => {
    const { detailKey, hash } = after;
    if (typeof detailKey !== 'string') return [];
    try {
      const { content, communes } = await readDetail(deps, { detailKey });
      for (const { communeId, month } of communes)
        await followMonths(deps, { month: { communeId, period: content.period }, name: month }, sound);
      const found = sha256(canonicalJson(content));
      return found === hash ? [] : [`${detailKey} has other figures: ${String(hash)}, not ${found}`];
    } catch (error) {
      if (error instanceof BrokenLink) return [error.message];
      throw error;
    }
  };
}

async function followMonths(
  deps: ReadChainDeps,
  { month, name }: { month: Month; name: string },
  sound: Set<string>,
): Promise<void> {
  const seen: string[] = [];
  let next: string | null = name;
  for (let { period } = month; next !== null; period = shiftLabel(period, -1)) {
    const own: Month = { communeId: month.communeId, period };
    const key = keyOfNode(own, next);
    if (sound.has(key)) break;
    seen.push(key);
    next = (await readNode(deps, own, next)).previous;
  }
  // Only now: of a chain that is broken no part may pass for whole.
  for (const key of seen) sound.add(key);
}
