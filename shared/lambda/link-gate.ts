import type { RouteFunction } from '../api/routes.ts';
import { openGate, type Gate } from './gate.ts';

interface ByLink {
  params: { token: string };
}

/** Nobody is asked who they are: what they hold says it. @throws where the route is not public */
export function createLinkGate<Link>(
  name: RouteFunction,
  follow: (token: string) => Promise<Link>,
): Gate<ByLink, Link> {
  return { log: openGate(name).log, admit: (_event, { params }) => follow(params.token) };
}
