import type { MadeLinksView } from '../../shared/api/link-contracts.ts';
import { deadlineText, linkChat, linkMessage } from '../../shared/domain/links/link-chat.ts';
import { periodText } from '../../shared/domain/period.ts';
import { newestOf, type HandOutLinks } from '../../shared/steps/links/hand-out-links.ts';
import type { MadeLink } from '../../shared/steps/links/make-links.ts';

/** The links of a commune's month for its officer, with texts to be pasted into a chat. */
export function createMakeLinksOfMonth(handOut: HandOutLinks) {
  return async (month: { communeId: string; period: string }, by: string): Promise<MadeLinksView> => {
    const { rules, at, expiresAt, links } = await handOut(month, by);
    const view = (link: MadeLink): MadeLinksView['links'][number] => ({
      unitId: link.unit.id,
      name: link.unit.name,
      status: link.status,
      generation: link.generation,
      link: link.url,
      message: linkMessage(rules, link, at),
    });
    return {
      ...month,
      periodText: periodText(rules),
      deadlineText: deadlineText(rules, at),
      expiresAt,
      generation: newestOf({ links }),
      message: linkChat(rules, links, at),
      links: links.map(view),
    };
  };
}
