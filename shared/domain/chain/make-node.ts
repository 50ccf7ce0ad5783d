import { countSlot } from '../acts/returned.ts';
import { inOrder, standingActs } from '../acts/standing.ts';
import { canonicalJson } from '../canonical.ts';
import { makeProgress } from '../make-progress.ts';
import type { MonthAct } from '../month-act.ts';
import { objectOfOrder } from '../object-of-order.ts';
import type { MonthProgress } from '../progress.ts';
import type { MonthRules } from '../rules.ts';
import type { SlotState } from '../slot.ts';
import { sha256 } from '../upload-id.ts';
import type { MonthNode, RulesUsed, SlotInputs, UnitTexts } from './month-node.ts';

export interface NodeInputs {
  rules: MonthRules;
  /** The month before and the name of its node; undefined in the first month of the drive. */
  previous: { progress: MonthProgress; name: string } | undefined;
  slots: SlotState[];
  acts: MonthAct[];
}

export interface MadeNode {
  node: MonthNode;
  /** SHA-256 of the body. */
  name: string;
  /** Canonical JSON: the object's bytes. */
  body: string;
}

/** A commune's month with what it was made of. Pure: whoever has the same inputs makes the same bytes. */
export function makeMonthNode({ rules, previous, slots, acts }: NodeInputs): MadeNode {
  const ordered = slots.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const node: MonthNode = {
    progress: makeProgress({ rules, previous: previous?.progress, slots, acts }),
    inputs: {
      slots: Object.fromEntries(ordered.map((slot) => [slot.unitId, inputsOf(slot)])),
      acts: inOrder(acts).map(({ id }) => id),
      rules: rulesUsed(rules),
    },
    previous: previous?.name ?? null,
    texts: textsOf(slots, acts),
  };
  const body = canonicalJson(node);
  return { node, name: sha256(body), body };
}

/** Names a progress by its content. */
export function nameOfProgress(progress: MonthProgress): string {
  return sha256(canonicalJson(progress));
}

export function rulesUsed({ versions, campaign, baseline, periodRule }: MonthRules): RulesUsed {
  return {
    ...versions,
    packOverride: campaign.packOverride ?? null,
    campaign: `${campaign.id}@${campaign.version}`,
    baseline: baseline ? `${baseline.communeId}@${baseline.version}` : null,
    periodRule: periodRule.id,
  };
}

function inputsOf({ accepted, firstAccepted, rejected }: SlotState): SlotInputs {
  return {
    ...(accepted && {
      accepted: {
        ...objectOfOrder(accepted.order),
        uploadId: accepted.uploadId,
        receivedAt: accepted.receivedAt,
      },
    }),
    ...(firstAccepted && { firstAccepted: objectOfOrder(firstAccepted.order) }),
    ...(rejected && { rejected: objectOfOrder(rejected.order) }),
  };
}

/** Of the reports that count, those that say anything. */
export function textsOf(slots: SlotState[], acts: MonthAct[]): UnitTexts[] {
  const standing = standingActs(acts);
  const ordered = slots.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return ordered.flatMap((slot) => {
    const { difficulties = '', nextMonth = '' } = countSlot(slot, standing).accepted?.report.notes ?? {};
    return difficulties.trim() === '' && nextMonth.trim() === ''
      ? []
      : [{ unitId: slot.unitId, difficulties, nextMonth }];
  });
}
