import { describe, expect, it } from 'vitest';
import { actRecord } from '../../../../shared/domain/audit/act-record.ts';
import { createHandOutLinks } from '../../../../shared/steps/links/hand-out-links.ts';
import { createNoteAct } from '../../../../shared/steps/record-act.ts';
import { fakeLinkKey } from '../../../fakes/link-key.ts';
import { fakeObjectStore } from '../../../fakes/object-store.ts';
import { linkWorld, march, revokeLinks } from '../../../fixtures/links/link-world.ts';

const officer = 'officer@luc-ba';

function desk() {
  const { deps, acts, clock } = linkWorld();
  const objects = fakeObjectStore();
  const note = createNoteAct({ objects, acts });
  const recorded = async () =>
    (await acts.find({ ...march, kind: 'make-links' })).map(({ by, at }) => `${by} ${at.slice(0, 16)}`);
  const handOut = createHandOutLinks({ ...deps, signer: fakeLinkKey(), note });
  return { deps, acts, clock, objects, handOut, recorded };
}

describe('handing out links', () => {
  it('is recorded under the name of who had them, in the bucket too, and in the audit', async () => {
    const { acts, objects, handOut } = desk();

    await handOut(march, officer);

    const [act, ...more] = await acts.find(march);
    expect(more).toEqual([]);
    expect(act).toMatchObject({ kind: 'make-links', by: officer, at: '2024-03-12T01:00:00.000Z', generation: 0 });
    expect((await objects.listVersions('acts/luc-ba/2024-03/')).map(({ key }) => key)).toEqual([
      `acts/luc-ba/2024-03/${act?.id}.json`,
    ]);
    expect(act && actRecord(act)).toMatchObject({
      who: officer,
      what: 'make-links',
      target: 'luc-ba/2024-03',
      after: { generation: 0 },
    });
  });

  it('is one act a person and day, by the days of the place, and another of links that are new', async () => {
    const { acts, clock, handOut, recorded } = desk();
    const at = async (now: string, by: string) => {
      clock.now = now;
      await handOut(march, by);
    };

    await at('2024-03-12T01:00:00.000Z', officer);
    await at('2024-03-12T16:59:00.000Z', officer);
    await at('2024-03-12T16:59:30.000Z', 'chair@luc-ba');
    await at('2024-03-12T17:00:00.000Z', officer);
    await acts.put(revokeLinks(0));
    await at('2024-03-12T18:00:00.000Z', officer);

    expect(await recorded()).toEqual([
      'officer@luc-ba 2024-03-12T01:00',
      'chair@luc-ba 2024-03-12T16:59',
      'officer@luc-ba 2024-03-12T17:00',
      'officer@luc-ba 2024-03-12T18:00',
    ]);
  });

  it('gives none that it could not record', async () => {
    const { deps } = desk();
    const handOut = createHandOutLinks({
      ...deps,
      signer: fakeLinkKey(),
      note: () => Promise.reject(new Error('no bucket')),
    });

    await expect(handOut(march, officer)).rejects.toThrow('no bucket');
  });
});
