import { canonicalJson } from '../canonical.ts';
import type { MonthNode, RulesUsed, SlotInputs } from '../chain/month-node.ts';

/** What of one month's making differs between two nodes, the month before aside. */
export interface NodeChanges {
  /** Units whose files differ: the one that counts now, or else the one that was refused. */
  files: { unitId: string; uploadId: string | undefined; receivedAt: string; isRefused: boolean }[];
  /** Ids of acts that the later one knows and the earlier one did not. */
  acts: string[];
  rules: [RulesUsed, RulesUsed] | undefined;
}

export function compareNodes(before: MonthNode, after: MonthNode): NodeChanges {
  const known = new Set(before.inputs.acts);
  const acts = after.inputs.acts.filter((id) => !known.has(id));
  const isSame = canonicalJson(before.inputs.rules) === canonicalJson(after.inputs.rules);
  return {
    files: Object.entries(after.inputs.slots).flatMap(([unitId, slot]) =>
      fileOf(unitId, { before: before.inputs.slots[unitId] ?? {}, after: slot, node: after }),
    ),
    acts,
    rules: isSame ? undefined : [before.inputs.rules, after.inputs.rules],
  };
}

/** The newest of the files that are new to the slot; an earlier report that came in after a later one is its first. */
function fileOf(
  unitId: string,
  { before, after, node }: { before: SlotInputs; after: SlotInputs; node: MonthNode },
): NodeChanges['files'] {
  const { accepted, firstAccepted, rejected } = after;
  const { firstReceivedAt, rejectedAt } = node.progress.slots[unitId] ?? {};
  if (accepted && differs(before.accepted, accepted))
    return [{ unitId, uploadId: accepted.uploadId, receivedAt: accepted.receivedAt, isRefused: false }];
  if (rejectedAt !== undefined && differs(before.rejected, rejected))
    return [{ unitId, uploadId: undefined, receivedAt: rejectedAt, isRefused: true }];
  if (firstReceivedAt !== undefined && differs(before.firstAccepted, firstAccepted))
    return [{ unitId, uploadId: undefined, receivedAt: firstReceivedAt, isRefused: false }];
  return [];
}

const differs = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) !== canonicalJson(other ?? null);
