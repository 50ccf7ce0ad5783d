import { operator, type Caller } from '../aws/keyring.ts';
import { isAllowed, refuseUnknownConditions, type Wish } from '../iam/is-allowed.ts';
import type { RunModel } from '../template/run-model.ts';

/** What each function may do by the policies of its role; the operator may do all. */
export type MayDo = (caller: Caller, wish: Wish) => boolean;

export function createAccess({ functions, permissions }: RunModel): MayDo {
  const byFunction = new Map(functions.map(({ name, roleArn }) => [name, permissions.get(roleArn) ?? []]));
  for (const statements of byFunction.values()) refuseUnknownConditions(statements);
  return ({ principal }, wish) => principal === operator || isAllowed(byFunction.get(principal) ?? [], wish);
}
