import { describe, expect, it } from 'vitest';
import { actIdOf, isUnderItsKey, keyOfAct } from '../../../../shared/domain/acts/act-id.ts';
import { stateOfAct } from '../../../../shared/domain/acts/act-state.ts';
import { actSchema, type Act, type ActContent } from '../../../../shared/domain/acts/act.ts';
import { assessmentsOf } from '../../../../shared/domain/acts/assessments.ts';
import { contentHashOf } from '../../../../shared/domain/acts/confirmation.ts';
import { inOrder } from '../../../../shared/domain/acts/standing.ts';
import { lucBa } from '../lucba.ts';
import { actOf } from './acts.ts';

const { progress } = lucBa({ '2024-03': {} });
const at = '2024-03-22T00:00:00.000Z';
const excuse: ActContent = { kind: 'excuse', unitId: 'xom-3', reason: 'Lũ' };
const assess = (result: 'met' | 'basically-met' | 'not-met', said: Parameters<typeof actOf>[1] = {}) =>
  actOf({ kind: 'assess', target: { criterion: 17 }, result, note: '' }, said);

describe('the id of an act', () => {
  const draft = { communeId: 'luc-ba', period: '2024-03', at: '1', by: 'officer@luc-ba', ...excuse };

  it('is the same for a request that is sent again later', () => {
    expect(actIdOf({ ...draft, at: '2' }, undefined)).toBe(actIdOf(draft, undefined));
  });

  it.each([
    ['another person', { ...draft, by: 'deputy@luc-ba' }, undefined],
    ['another month', { ...draft, period: '2024-04' }, undefined],
    ['another commune', { ...draft, communeId: 'my-yen' }, undefined],
    ['another basis', draft, 'withdraw-1'],
    ['other words', { ...draft, reason: 'Bão' }, undefined],
  ])('is another for %s', (_what, other, basis) => {
    expect(actIdOf(other, basis)).not.toBe(actIdOf(draft, undefined));
  });

  it('names the kind, and is the name of its object', () => {
    const act = actOf(excuse);

    expect(keyOfAct(act)).toBe(`acts/luc-ba/2024-03/${act.id}.json`);
    expect(act.id).toMatch(/^excuse-[0-9a-f]{32}$/);
    expect(isUnderItsKey(keyOfAct(act), act)).toBe(true);
    expect(isUnderItsKey('acts/my-yen/2024-03/x.json', act)).toBe(false);
  });

  it('is kept by its schema, with all that the act says', () => {
    const act = actOf(excuse);

    expect(actSchema.parse(act)).toEqual(act);
  });
});

describe('the state of an act', () => {
  const stateIn = (act: Act, others: Act[] = []) => stateOfAct(act, { acts: inOrder([act, ...others]), progress, at });

  it('is in force until another speaks of the same', () => {
    const later = assess('not-met', { at: '2024-03-13T00:00:00.000Z' });

    expect(stateIn(assess('met'))).toBe('in-force');
    expect(stateIn(assess('met'), [later])).toBe('replaced');
    expect(stateIn(later, [assess('met')])).toBe('in-force');
  });

  it('is withdrawn when it was taken back', () => {
    const act = actOf(excuse);

    expect(stateIn(act, [actOf({ kind: 'withdraw', actId: act.id, reason: 'nhầm' })])).toBe('withdrawn');
  });

  it('of a confirmation goes by what the month says now', () => {
    expect(stateIn(actOf({ kind: 'confirm', basis: contentHashOf(progress) }))).toBe('in-force');
    expect(stateIn(actOf({ kind: 'confirm', basis: '0'.repeat(64) }))).toBe('outdated');
  });

  it('of a return is answered once the unit’s report is another', () => {
    const act = actOf({ kind: 'return', unitId: 'xom-2', uploadId: 'u1', receivedAt: at, comment: 'sai' });
    const returned = { ...progress, slots: { 'xom-2': { returned: 'u1' } } };

    expect(stateOfAct(act, { acts: [act], progress: returned, at })).toBe('in-force');
    expect(stateIn(act)).toBe('answered');
  });

  it('of a ticket’s request and approval is the ticket’s', () => {
    const request = actOf(
      { kind: 'reopen-request', unitId: 'xom-3', reason: 'sai', expiresAt: at },
      { at: '2024-03-21T00:00:00.000Z' },
    );
    const approve = actOf({ kind: 'reopen-approve', requestId: request.id }, { by: 'reviewer@dai-tu' });
    const acts = [request, approve];
    const before = '2024-03-21T23:59:59.000Z';

    expect(stateOfAct(request, { acts: [request], progress, at: before })).toBe('requested');
    expect(acts.map((act) => stateOfAct(act, { acts, progress, at: before }))).toEqual(['approved', 'approved']);
    expect(acts.map((act) => stateOfAct(act, { acts, progress, at }))).toEqual(['expired', 'expired']);
  });
});

describe('self-assessment and verification', () => {
  it('stand beside the computed state, and “cơ bản đạt” does not count as đạt', () => {
    const verify = actOf(
      { kind: 'verify', target: { criterion: 17 }, result: 'not-met', note: 'Thiếu hồ sơ' },
      { by: 'reviewer@dai-tu' },
    );

    expect(assessmentsOf([verify, assess('basically-met')], progress)).toMatchObject([
      {
        target: { criterion: 17 },
        computed: progress.criteria['17']?.is,
        assessed: { result: 'basically-met', met: false, by: 'officer@luc-ba' },
        verified: { result: 'not-met', met: false, by: 'reviewer@dai-tu' },
      },
    ]);
  });

  it('are the newest of each, criteria by number and then indicators', () => {
    const first = assess('met');
    const second = assess('not-met', { at: '2024-03-13T00:00:00.000Z' });
    const other = (target: { criterion: number } | { indicator: string }) =>
      actOf({ kind: 'assess', target, result: 'met', note: '' });

    const found = assessmentsOf([second, first, other({ indicator: '2.1' }), other({ criterion: 2 })], progress);

    expect(found.map(({ target }) => target)).toEqual([{ criterion: 2 }, { criterion: 17 }, { indicator: '2.1' }]);
    expect(found[1]?.assessed).toMatchObject({ result: 'not-met' });
  });

  it('do not touch the month’s progress', () => {
    const before = JSON.stringify(progress);

    assessmentsOf([assess('met')], progress);

    expect(JSON.stringify(progress)).toBe(before);
  });
});
