import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { RouteFunction } from '../api/routes.ts';
import { createThrottle } from '../domain/limits/throttle.ts';
import { wholeNumber } from './env.ts';

/** How much one caller may ask of one execution environment in a minute. */
export const callVariables = { CALLS_A_MINUTE: wholeNumber };
const callsSchema = z.object(callVariables);
export type Calls = z.infer<typeof callsSchema>;

/** What takes a function long, in calls that take it no time. */
const costs: Readonly<Partial<Record<RouteFunction, number>>> = {
  'explain-figure': 3,
  'get-commune-report': 10,
  'get-form': 5,
  'get-link-form': 5,
  'get-link-marked-file': 10,
  'get-link-page': 10,
  'get-marked-file': 10,
  'get-summary': 2,
  'get-summary-paper': 10,
  'get-news-feed': 2,
  'get-news-rss': 2,
  'make-links': 10,
  'make-photo': 10,
  'record-act': 3,
};

/** Who has called one function how often, as one execution environment of it saw. */
export function createCallers(name: RouteFunction, { CALLS_A_MINUTE }: Calls) {
  const throttle = createThrottle(Number(CALLS_A_MINUTE));
  const cost = costs[name] ?? 1;
  /** @throws DomainError too-many */
  return (caller: string, at: Date): void => throttle.take(caller, cost, at);
}

/** A token that is none may cost a call of KMS: so dear is each to the network that it came from. */
const strangerCost = 5;

/** From which networks came what led nowhere. Whoever else is there is held up with them, for as long as that goes on. */
export function createStrangers({ CALLS_A_MINUTE }: Calls) {
  const throttle = createThrottle(Number(CALLS_A_MINUTE));
  return {
    /** @throws DomainError too-many, before anything is looked up */
    refuseFrom: (network: string, at: Date): void => throttle.requireRoom(network, strangerCost, at),
    note: (network: string, at: Date): void => throttle.take(network, strangerCost, at),
  };
}

/**
 * Where a call comes from, as API Gateway saw it: no header of the caller's. Of IPv6 only what a provider gives to one
 * customer, who may choose the rest anew for each call. It is kept for a minute, in memory, and is in no log.
 */
export function networkOf({ requestContext }: Pick<APIGatewayProxyEventV2, 'requestContext'>): string {
  const { sourceIp } = requestContext.http;
  const [left = [], right = []] = sourceIp.split('::').map((half) => half.split(':'));
  if (left.length + right.length < 2) return sourceIp;
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
