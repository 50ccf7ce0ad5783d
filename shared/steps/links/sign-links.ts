import { generationOf, type Link } from '../../domain/links/link.ts';
import { signedText, tokenOf } from '../../domain/links/link-token.ts';
import type { MonthRules } from '../../domain/rules.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ActStore, LinkSigner } from '../../ports.ts';
import { inGroups } from '../in-groups.ts';

export interface SignLinksDeps {
  acts: Pick<ActStore, 'find'>;
  signer: LinkSigner;
  /** Where links begin: the address of the API as its readers reach it. */
  publicUrl: string;
}

export interface SignedLink {
  unit: Unit;
  generation: number;
  url: string;
}

const atOnce = 10;

/**
 * A link to a month for each of some units. Nothing is stored: until they are revoked the links are the same whenever
 * they are made, on paper as in the chat.
 */
export async function signLinks(
  deps: SignLinksDeps,
  { commune, period }: Pick<MonthRules, 'commune' | 'period'>,
  units: readonly Unit[],
): Promise<SignedLink[]> {
  const month = { communeId: commune.id, period: period.label };
  const acts = units.length === 0 ? [] : await deps.acts.find({ ...month, kind: 'revoke-links' });
  return inGroups(units, atOnce, async (unit) => {
    const generation = generationOf(acts, unit.id);
    const url = await urlOf(deps, { ...month, unitId: unit.id, expiresAt: period.locksAt, generation });
    return { unit, generation, url };
  });
}

async function urlOf({ signer, publicUrl }: SignLinksDeps, link: Link): Promise<string> {
  return `${publicUrl}/links/${tokenOf(link, await signer.sign(signedText(link)))}`;
}
