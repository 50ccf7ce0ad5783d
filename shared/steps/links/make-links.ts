import { monthLocked } from '../../domain/links/link-problems.ts';
import { registerAt, type MonthRules } from '../../domain/rules.ts';
import { slotStatus, type SlotStatus } from '../../domain/slot.ts';
import { reportersOf } from '../../domain/unit.ts';
import { findMonths, type FindMonthsDeps } from '../find-months.ts';
import { requireBegun, requireCommuneMonth } from '../require-month.ts';
import { signLinks, type SignedLink, type SignLinksDeps } from './sign-links.ts';

export interface MakeLinksDeps extends FindMonthsDeps, SignLinksDeps {
  now: () => Date;
}

export interface MadeLink extends SignedLink {
  status: SlotStatus;
}

export interface MadeLinks {
  rules: MonthRules;
  at: string;
  /** Of all of them: when the month is locked. */
  expiresAt: string;
  links: MadeLink[];
}

/** A link for each unit of a commune's month, and where its report stands. @throws DomainError */
export function createMakeLinks(deps: MakeLinksDeps) {
  return async (asked: { communeId: string; period: string }): Promise<MadeLinks> => {
    const at = deps.now().toISOString();
    requireOpen(requireCommuneMonth(deps.given, asked), at);
    const [month] = await findMonths(deps, [asked.communeId], asked.period);
    if (!month) throw new Error(`no month ${asked.period} could be made for ${asked.communeId}`);
    const { rules, progress } = month;
    const { period } = rules;
    const signed = await signLinks(deps, rules, reportersOf(registerAt(deps.given, rules, at), asked.communeId));
    const links = signed.map((link): MadeLink => {
      return { ...link, status: slotStatus(progress.slots[link.unit.id] ?? {}, link.unit, { period, at }) };
    });
    return { rules, at, expiresAt: period.locksAt, links };
  };
}

function requireOpen(rules: MonthRules, at: string): void {
  requireBegun(rules, at);
  if (at >= rules.period.locksAt) throw monthLocked(rules);
}
