import { operator, type Caller } from '../aws/keyring.ts';
import { isAllowed, refuseUnknownConditions, type Wish } from '../iam/is-allowed.ts';
import { tellWish } from '../iam/judged.ts';
import type { RunModel } from '../template/run-model.ts';

/** What each function may do by the policies of its role; the operator may do all. */
export type MayDo = (caller: Caller, wish: Wish) => boolean;

export function createAccess({ functions, permissions }: RunModel): MayDo {
  const byFunction = new Map(functions.map((fn) => [fn.name, { ...fn, may: permissions.get(fn.roleArn) ?? [] }]));
  for (const { may } of byFunction.values()) refuseUnknownConditions(may);
  return ({ principal }, wish) => {
    if (principal === operator) return true;
    const fn = byFunction.get(principal);
    tellWish({ ...wish, principal: fn?.label ?? principal });
    return isAllowed(fn?.may ?? [], wish);
  };
}
