import type { RouteFunction } from '../api/routes.ts';
import { DomainError } from '../domain/errors.ts';
import type { SlotKey } from '../domain/slot.ts';
import { createCallers, createStrangers, networkOf } from './callers.ts';
import { requirePublic, type Calling, type Gate } from './gate.ts';
import { createLog } from './log.ts';

interface ByLink {
  params: { token: string };
}

/** Whoever follows a token, and how often one may call. */
interface Following<Link> extends Calling {
  follow: (token: string) => Promise<Link>;
}

/**
 * Nobody is asked who they are: what they hold says it. Links are counted by what they lead to, as a whole hamlet may
 * come from one network; what leads nowhere, by the network. @throws where the route is not public
 */
export function createLinkGate<Link extends SlotKey>(
  name: RouteFunction,
  { follow, calls, now }: Following<Link>,
): Gate<ByLink, Link> {
  requirePublic(name);
  const count = createCallers(name, calls);
  const strangers = createStrangers(calls);
  return {
    log: createLog(name),
    admit: async (event, { params }) => {
      const at = now();
      const network = networkOf(event);
      strangers.refuseFrom(network, at);
      const link = await follow(params.token).catch((error: unknown) => {
        if (error instanceof DomainError) strangers.note(network, at);
        throw error;
      });
      count(`${link.communeId}/${link.unitId}/${link.period}`, at);
      return link;
    },
  };
}
