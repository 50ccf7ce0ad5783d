import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../shared/domain/acts/act.ts';
import { ticketOf, ticketsOf, ticketState } from '../../../../shared/domain/acts/tickets.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { actOf } from './acts.ts';

const requestUntil = (expiresAt: string) =>
  actOf(
    { kind: 'reopen-request', unitId: 'xom-3', reason: 'Nhập sai diện tích', expiresAt },
    { at: '2024-03-21T01:00:00.000Z' },
  );
const request = requestUntil('2024-03-25T00:00:00.000Z');
const approve = (by: string, storedAt = '2024-03-21T03:00:00.000Z') =>
  actOf({ kind: 'reopen-approve', requestId: request.id }, { by, at: '2024-03-21T02:59:59.500Z', storedAt });
const approved = [request, approve('reviewer@dai-tu')];
const letsIn = (acts: Act[], at: string, unitId = 'xom-3') => ticketOf(acts, { unitId, at }) !== undefined;

describe('a reopen ticket', () => {
  it.each([
    ['a second before the approval was stored', '2024-03-21T02:59:59.000Z', false],
    ['in the second of the approval, which may have been before it', '2024-03-21T03:00:00.000Z', false],
    ['a second after it', '2024-03-21T03:00:01.000Z', true],
    ['a second before it expires', '2024-03-24T23:59:59.000Z', true],
    ['when it expires', '2024-03-25T00:00:00.000Z', false],
  ])('%s, at %s, lets a file in: %s', (_when, at, expected) => {
    expect(letsIn(approved, at)).toBe(expected);
  });

  it('is for one unit', () => {
    expect(letsIn(approved, '2024-03-22T00:00:00.000Z', 'xom-2')).toBe(false);
  });

  it('is none while nobody has agreed to it', () => {
    expect(letsIn([request], '2024-03-22T00:00:00.000Z')).toBe(false);
  });

  it('is none where the one who asked for it agreed to it, even if that was recorded', () => {
    expect(letsIn([request, approve('officer@luc-ba')], '2024-03-22T00:00:00.000Z')).toBe(false);
  });

  it('is none where an approval is not known to be stored', () => {
    const { storedAt: _never, ...unstored } = approve('reviewer@dai-tu');

    expect(letsIn([request, unstored], '2024-03-22T00:00:00.000Z')).toBe(false);
  });

  it('holds for seven days at most, whatever was asked for', () => {
    const endless = requestUntil('2025-01-01T00:00:00.000Z');
    const acts = [endless, actOf({ kind: 'reopen-approve', requestId: endless.id }, { by: 'reviewer@dai-tu' })];

    expect(letsIn(acts, '2024-03-28T00:59:59.000Z')).toBe(true);
    expect(letsIn(acts, '2024-03-28T01:00:00.000Z')).toBe(false);
  });

  it('says by whom and why the slot was opened', () => {
    expect(ticketOf(approved, { unitId: 'xom-3', at: '2024-03-22T00:00:00.000Z' })).toEqual({
      requestId: request.id,
      unitId: 'xom-3',
      reason: 'Nhập sai diện tích',
      requestedBy: 'officer@luc-ba',
      approval: { id: approved[1]?.id, by: 'reviewer@dai-tu', storedAt: '2024-03-21T03:00:00.000Z' },
      expiresAt: '2024-03-25T00:00:00.000Z',
    });
  });

  it('is requested, then approved, then expired', () => {
    const state = (acts: Act[], at: string) => ticketState(must(ticketsOf(acts)[0]), at);

    expect(state([request], '2024-03-22T00:00:00.000Z')).toBe('requested');
    expect(state(approved, '2024-03-22T00:00:00.000Z')).toBe('approved');
    expect(state(approved, '2024-03-25T00:00:00.000Z')).toBe('expired');
  });
});
