import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { routes, type RouteFunction, type RouteRule } from '../api/routes.ts';
import { civilDate } from '../domain/period.ts';
import { requireMay } from '../domain/policy/may.ts';
import type { Person } from '../domain/policy/person.ts';
import type { Named, Today } from '../domain/policy/resource.ts';
import type { Action } from '../domain/policy/rules.ts';
import { currentRegister, type Given } from '../domain/rules.ts';
import { idSchema } from '../domain/unit.ts';
import { createCallers, networkOf, type Calls } from './callers.ts';
import { personOf, type Identity } from './identity.ts';
import { createLog, type Log } from './log.ts';

/** A request whose form was checked. */
export interface Asked {
  params: unknown;
  body?: unknown;
}

/** The way into one function: nobody passes who may not do what the function does, to what is asked for. */
export interface Gate<A = Asked, Caller = Person> {
  log: Log;
  /** @throws DomainError unauthenticated, too-many, forbidden or not-found */
  admit: (event: APIGatewayProxyEventV2, asked: A) => Promise<Caller>;
}

export interface GateOptions<A> {
  given: Given;
  identity: Identity;
  now: () => Date;
  /** What is asked for, where the request itself names no place. @throws DomainError not-found */
  find?: (asked: A) => Promise<Named>;
  /** Which of the things that the route does is asked for. */
  action?: (asked: A) => Action | undefined;
}

/** The zone of the days from and to which the register has its places. */
const registerZone = { utcOffset: '+07:00' };

/** The register, and the day of it that an instant lies in. */
export function todayAt(given: Given, at: Date): Today {
  return { register: currentRegister(given), day: civilDate(registerZone, at.toISOString()) };
}

/** By the rule of the function's route in `shared/api/routes.ts`. */
export function createGate<A extends Asked = Asked>(name: RouteFunction, options: GateOptions<A>): Gate<A> {
  const { given, identity, now, find = placeIn } = options;
  const actionOf = actionBy(ruleOf(name), options.action);
  const count = createCallers(name, identity);
  return {
    log: createLog(name),
    admit: async ({ requestContext }, asked) => {
      const at = now();
      const person = personOf(requestContext, identity, at);
      count(person.id, at);
      requireMay(person, actionOf(asked), { named: await find(asked), today: todayAt(given, at) });
      return person;
    },
  };
}

/** How often one may call, and by which clock. */
export interface Calling {
  calls: Calls;
  now: () => Date;
}

/** Nobody is asked who they are. @throws where the route is not public */
export function openGate(name: RouteFunction, { calls, now }: Calling): Gate<Asked, void> {
  requirePublic(name);
  const count = createCallers(name, calls);
  return { log: createLog(name), admit: async (event) => count(networkOf(event), now()) };
}

/** @throws where a token is asked for */
export function requirePublic(name: RouteFunction): void {
  if (!('public' in ruleOf(name))) throw new Error(`${name} is not public`);
}

function ruleOf(name: RouteFunction): RouteRule {
  const route = routes.find((candidate) => candidate.function === name);
  if (!route) throw new Error(`no route leads to ${name}`);
  return route;
}

function actionBy<A>(rule: RouteRule, choose: GateOptions<A>['action']): (asked: A) => Action {
  if ('public' in rule) throw new Error('nobody is asked who they are on a public route');
  const { action } = rule;
  if (typeof action === 'string') return () => action;
  return (asked) => {
    const chosen = choose?.(asked);
    if (chosen === undefined || !action.includes(chosen)) throw new Error(`not for this route: ${chosen}`);
    return chosen;
  };
}

const districtSchema = z.object({ districtId: idSchema });
const communeSchema = z.object({ communeId: idSchema, unitId: z.optional(idSchema) });
const namedSchema = z.union([districtSchema, communeSchema]);

/** The path says more surely than the body what is meant. */
async function placeIn({ params, body }: Asked): Promise<Named> {
  return namedSchema.parse(Object.assign({}, body, params));
}
