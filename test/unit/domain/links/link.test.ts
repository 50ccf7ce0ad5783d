import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../data/given.ts';
import type { Act } from '../../../../shared/domain/acts/act.ts';
import { currentGeneration, generationOf, stateOfLink, type Link } from '../../../../shared/domain/links/link.ts';
import { linkExpired, linkRevoked, noSuchLink } from '../../../../shared/domain/links/link-problems.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import { must } from '../../../fixtures/reports/form-of.ts';

const rules = must(rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-03' }));
const { locksAt } = rules.period;
const link: Link = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', expiresAt: locksAt, generation: 0 };
const at = '2024-03-12T01:00:00.000Z';

function revoke(generation: number, unitId?: string): Act {
  return {
    id: `revoke-links-${String(generation).repeat(32)}`,
    communeId: 'luc-ba',
    period: '2024-03',
    at,
    by: 'officer@luc-ba',
    kind: 'revoke-links',
    ...(unitId !== undefined && { unitId }),
    generation,
    reason: 'Mất điện thoại',
  };
}

describe('a link', () => {
  it('is good until the second before it expires, and expired in that second', () => {
    const stateAt = (instant: string) => stateOfLink(link, { acts: [], locksAt, at: instant });

    expect(locksAt).toBe('2024-03-19T17:00:00.000Z');
    expect(stateAt('2024-03-19T16:59:59.999Z')).toBe('good');
    expect(stateAt('2024-03-19T17:00:00.000Z')).toBe('expired');
  });

  it('expires with its month even where it says a later time', () => {
    const later = { ...link, expiresAt: '2025-03-19T17:00:00.000Z' };

    expect(stateOfLink(later, { acts: [], locksAt, at: locksAt })).toBe('expired');
  });

  it('is revoked by an act for its unit or for all, and by none for another unit', () => {
    const stateAfter = (act: Act) => stateOfLink(link, { acts: [act], locksAt, at });

    expect(stateAfter(revoke(0, 'xom-2'))).toBe('revoked');
    expect(stateAfter(revoke(0))).toBe('revoked');
    expect(stateAfter(revoke(0, 'xom-3'))).toBe('good');
  });

  it('is good again as the next one, until that is revoked too, in whatever order the acts are read', () => {
    const acts = [revoke(1, 'xom-2'), revoke(0)];

    expect(generationOf(acts, 'xom-2')).toBe(2);
    expect(generationOf(acts.toReversed(), 'xom-2')).toBe(2);
    expect(generationOf(acts, 'xom-3')).toBe(1);
    expect(stateOfLink({ ...link, generation: 1 }, { acts, locksAt, at })).toBe('revoked');
    expect(stateOfLink({ ...link, generation: 2 }, { acts, locksAt, at })).toBe('good');
  });

  it('has, for all units, the newest of their generations', () => {
    expect(currentGeneration([revoke(0, 'xom-2'), revoke(1, 'xom-2')], rules)).toBe(2);
    expect(currentGeneration([revoke(0, 'xom-2')], rules, 'xom-3')).toBe(0);
  });

  it('says when it expired by the commune’s clock, and what to do', () => {
    expect(linkExpired(rules.periodRule, locksAt).text.vi).toContain('hết hạn lúc 20/03/2024 00:00');
    for (const problem of [noSuchLink(), linkRevoked(), linkExpired(rules.periodRule, locksAt)])
      expect(problem.text.vi).toContain('công chức phụ trách nông thôn mới của xã');
  });
});
