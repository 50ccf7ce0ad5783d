import { describe, expect, it } from 'vitest';
import { actRecord } from '../../../shared/domain/audit/act-record.ts';
import { generationOf } from '../../../shared/domain/links/link.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { actDesk, dates, march, officer } from './act-desk.ts';

const revoke = (generation: number, unitId?: string): ActRequest => ({
  kind: 'revoke-links',
  ...(unitId !== undefined && { unitId }),
  generation,
  reason: 'Mất điện thoại',
});

describe('revoking links', () => {
  it('ends the generation that was seen: of the one unit, or of all', async () => {
    const { ask, world } = actDesk();
    const generations = async () => {
      const acts = await world.process().acts.find({ ...march, kind: 'revoke-links' });
      return ['xom-1', 'xom-2'].map((unitId) => generationOf(acts, unitId));
    };

    await ask(revoke(0, 'xom-1'));
    expect(await generations()).toEqual([1, 0]);

    await ask(revoke(1));
    expect(await generations()).toEqual([2, 2]);
  });

  it('is done once, however often it is asked for, and told to who comes second', async () => {
    const { ask, refusal } = actDesk();

    const act = await ask(revoke(0, 'xom-1'));

    expect(await ask(revoke(0, 'xom-1'))).toEqual(act);
    const second = await refusal(revoke(0, 'xom-1'), 'deputy@xa-a');
    expect(second).toMatchObject({ kind: 'conflict', code: 'links-revoked' });
    expect(second.text?.vi).toContain(officer);
  });

  it('is refused of a generation that there is not yet, and of a unit that there is not', async () => {
    const { refusal } = actDesk();

    expect(await refusal(revoke(1, 'xom-1'))).toMatchObject({ faults: ['/generation no-such-links'] });
    expect(await refusal(revoke(1))).toMatchObject({ faults: ['/generation no-such-links'] });
    expect((await refusal(revoke(0, 'xom-99'))).faults).toContain('/unitId no-such-unit');
  });

  it('can be done after the month was locked', async () => {
    const { ask, passTo } = actDesk();

    passTo(dates.locksAt);
    expect(await ask(revoke(0))).toMatchObject({ kind: 'revoke-links' });
  });

  it('is in the audit with who, whose and which, and without the officer’s words', async () => {
    const { ask } = actDesk();

    const [one, all] = [actRecord(await ask(revoke(0, 'xom-1'))), actRecord(await ask(revoke(1)))];

    expect(one).toMatchObject({
      who: officer,
      what: 'revoke-links',
      target: 'xa-a/2024-03/xom-1',
      before: { generation: 0 },
    });
    expect(all).toMatchObject({ target: 'xa-a/2024-03', before: { generation: 1 } });
    expect(JSON.stringify(one)).not.toContain('điện thoại');
  });
});
