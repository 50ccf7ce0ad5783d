import type { Act } from './act.ts';
import { ruleOf, ruleOfId } from './kinds.ts';

/** Whether a month's figures or states can have changed by it: what was taken back says so of who takes it back. */
export function couldChange(act: Act, { locksAt }: { locksAt: string }): boolean {
  const rule = act.kind === 'withdraw' ? ruleOfId(act.actId) : ruleOf(act.kind);
  if (rule?.figures === 'until-lock') return act.at < locksAt;
  return rule?.figures === 'always';
}
