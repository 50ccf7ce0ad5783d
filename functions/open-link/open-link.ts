import type { LinkView } from '../../shared/api/link-contracts.ts';
import { deadlineText } from '../../shared/domain/links/link-chat.ts';
import { pathsOfLink } from '../../shared/domain/links/link-paths.ts';
import { slotFactsOf } from '../../shared/domain/make-progress.ts';
import { periodText, shiftLabel } from '../../shared/domain/period.ts';
import { compareOrders, slotStatus, type SlotFacts, type SlotState } from '../../shared/domain/slot.ts';
import type { MonthStore, ObjectStore } from '../../shared/ports.ts';
import { listUnitFiles } from '../../shared/steps/list-unit-files.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';

export interface OpenLinkDeps {
  months: Pick<MonthStore, 'readMonth'>;
  objects: Pick<ObjectStore, 'listVersions'>;
}

/** What somebody who holds a link is shown of its slot. Nothing happens by it: chat programs open what is pasted into them. */
export function createOpenLink({ months, objects }: OpenLinkDeps) {
  return async (link: FollowedLink): Promise<LinkView> => {
    const { communeId, unitId, period, rules, unit, at, expiresAt } = link;
    const [{ slots, head }, kept] = await Promise.all([
      months.readMonth(communeId, { period, previous: shiftLabel(period, -1) }),
      listUnitFiles({ objects }, { communeId, period, unitId }),
    ]);
    const facts = slotFactsOf(slots, head.acts)[unitId] ?? {};
    const slot = slots.find((each) => each.unitId === unitId);
    const { upload, ...links } = pathsOfLink(link);
    const sent = slot ? uploadsOf(slot, facts) : [];
    return {
      communeId,
      commune: rules.commune.name,
      unitId,
      unit: unit.name,
      period,
      periodText: periodText(rules),
      deadline: rules.period.unitDeadline,
      deadlineText: deadlineText(rules, at),
      expiresAt,
      status: slotStatus(facts, unit, { period: rules.period, at }),
      uploads: sent.map((each) => ({ ...each, link: upload(each.uploadId) })),
      files: kept.map(({ lastModified, size }) => ({ receivedAt: lastModified, size })),
      links,
    };
  };
}

function uploadsOf({ accepted, rejected, afterLock }: SlotState, { returned }: SlotFacts) {
  return [accepted, rejected, afterLock]
    .filter((stamp) => stamp !== undefined)
    .toSorted((a, b) => compareOrders(b.order, a.order))
    .map((stamp) => ({
      uploadId: stamp.uploadId,
      receivedAt: stamp.receivedAt,
      status: stamp === accepted && stamp.uploadId !== returned ? ('accepted' as const) : ('rejected' as const),
    }));
}
