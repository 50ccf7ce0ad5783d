import type { LinkView } from '../../shared/api/link-contracts.ts';
import { deadlineText } from '../../shared/domain/links/link-chat.ts';
import { pathsOfLink } from '../../shared/domain/links/link-paths.ts';
import { periodText } from '../../shared/domain/period.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { listSent, type ListSentDeps } from '../../shared/steps/list-sent.ts';
import { listUnitFiles } from '../../shared/steps/list-unit-files.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';

export interface OpenLinkDeps extends ListSentDeps {
  objects: Pick<ObjectStore, 'listVersions'>;
}

/** What somebody who holds a link is shown of its slot. Nothing happens by it: chat programs open what is pasted into them. */
export function createOpenLink(deps: OpenLinkDeps) {
  return async (link: FollowedLink): Promise<LinkView> => {
    const { communeId, unitId, period, rules, unit, at, expiresAt } = link;
    const [sent, kept] = await Promise.all([listSent(deps, link, at), listUnitFiles(deps, link)]);
    const own = sent.find((month) => month.period === period);
    const { upload, ...links } = pathsOfLink(link);
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
      status: own?.status ?? 'not-due',
      uploads: (own?.files ?? []).map((file) => ({
        ...file,
        status: file.outcome === 'counted' ? ('accepted' as const) : ('rejected' as const),
        link: upload(file.uploadId),
      })),
      files: kept.map(({ lastModified, size }) => ({ receivedAt: lastModified, size })),
      earlier: sent.filter((month) => month !== own),
      links,
    };
  };
}
