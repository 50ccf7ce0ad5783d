import { generationOf, type Link } from '../../domain/links/link.ts';
import { monthLocked } from '../../domain/links/link-problems.ts';
import type { LinkedUnit } from '../../domain/links/link-chat.ts';
import { signedText, tokenOf } from '../../domain/links/link-token.ts';
import { registerAt, type MonthRules } from '../../domain/rules.ts';
import { slotStatus } from '../../domain/slot.ts';
import { reportersOf } from '../../domain/unit.ts';
import type { ActStore, LinkSigner } from '../../ports.ts';
import { findMonths, type FindMonthsDeps } from '../find-months.ts';
import { inGroups } from '../in-groups.ts';
import { requireBegun, requireCommuneMonth } from '../require-month.ts';

export interface MakeLinksDeps extends FindMonthsDeps {
  acts: Pick<ActStore, 'find'>;
  signer: LinkSigner;
  /** Where the links begin: the address of the API as its readers reach it. */
  publicUrl: string;
  now: () => Date;
}

export interface MadeLink extends LinkedUnit {
  generation: number;
}

export interface MadeLinks {
  rules: MonthRules;
  at: string;
  /** Of all of them: when the month is locked. */
  expiresAt: string;
  links: MadeLink[];
}

const atOnce = 10;

/**
 * A link for each unit of a commune's month. Nothing is stored: until they are revoked the links are the same whenever
 * they are made, on paper as in the chat.
 */
export function createMakeLinks(deps: MakeLinksDeps) {
  return async (asked: { communeId: string; period: string }): Promise<MadeLinks> => {
    const at = deps.now().toISOString();
    requireOpen(requireCommuneMonth(deps.given, asked), at);
    const [[month], acts] = await Promise.all([
      findMonths(deps, [asked.communeId], asked.period),
      deps.acts.find({ ...asked, kind: 'revoke-links' }),
    ]);
    if (!month) throw new Error(`no month ${asked.period} could be made for ${asked.communeId}`);
    const { rules, progress } = month;
    const expiresAt = rules.period.locksAt;
    const units = reportersOf(registerAt(deps.given, rules, at), asked.communeId);
    const links = await inGroups(units, atOnce, async (unit): Promise<MadeLink> => {
      const generation = generationOf(acts, unit.id);
      const status = slotStatus(progress.slots[unit.id] ?? {}, unit, { period: rules.period, at });
      const url = await urlOf(deps, { ...asked, unitId: unit.id, expiresAt, generation });
      return { unit, status, generation, url };
    });
    return { rules, at, expiresAt, links };
  };
}

function requireOpen(rules: MonthRules, at: string): void {
  requireBegun(rules, at);
  if (at >= rules.period.locksAt) throw monthLocked(rules);
}

async function urlOf({ signer, publicUrl }: MakeLinksDeps, link: Link): Promise<string> {
  return `${publicUrl}/links/${tokenOf(link, await signer.sign(signedText(link)))}`;
}
