import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../shared/domain/errors.ts';
import { signedText, tokenOf } from '../../../../shared/domain/links/link-token.ts';
import { createFollowLink } from '../../../../shared/steps/links/follow-link.ts';
import { fakeLinkKey } from '../../../fakes/link-key.ts';
import { linkWorld, march, revokeLinks } from '../../../fixtures/links/link-world.ts';

async function refusalOf(work: Promise<unknown>): Promise<DomainError | undefined> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? error : undefined;
}

/** All that a caller could tell two refusals apart by. */
const told = (error: DomainError | undefined) => error && { kind: error.kind, code: error.code, text: error.text };

describe('following a link', () => {
  it('gives the unit and month that it was made for, until the month is locked', async () => {
    const { follow, tokenFor, clock } = linkWorld();
    const token = await tokenFor('xom-2');

    const followed = await follow(token);

    expect(followed).toMatchObject({ ...march, unitId: 'xom-2', unit: { id: 'xom-2' }, generation: 0, token });
    clock.now = '2024-03-19T16:59:59.000Z';
    expect(await follow(token)).toMatchObject({ unitId: 'xom-2' });
    clock.now = '2024-03-19T17:00:00.000Z';
    expect(told(await refusalOf(follow(token)))).toMatchObject({ kind: 'gone', code: 'link-expired' });
  });

  it('refuses all that was not made here in the same words, whatever it names', async () => {
    const world = linkWorld();
    const token = await world.tokenFor('xom-2');
    const expiresAt = '2024-03-19T17:00:00.000Z';
    const forge = async (link: Partial<typeof march & { unitId: string; generation: number }>) => {
      const claimed = { ...march, unitId: 'xom-2', expiresAt, generation: 0, ...link };
      return tokenOf(claimed, await fakeLinkKey('another key').sign(signedText(claimed)));
    };
    const forged = await Promise.all([
      forge({}),
      forge({ unitId: 'xom-99' }),
      forge({ communeId: 'khong-co' }),
      forge({ period: '2031-01' }),
      forge({ generation: 7 }),
    ]);
    const tampered = ['', token.toUpperCase(), token.replace('xom-2', 'xom-3'), `${token}A`];

    const refusals = await Promise.all([...forged, ...tampered].map((each) => refusalOf(world.follow(each))));

    const [first] = refusals.map(told);
    expect(first).toMatchObject({ kind: 'not-found', code: 'no-such-link' });
    for (const refusal of refusals) expect(told(refusal)).toEqual(first);
  });

  it('looks nothing up before the code is proven', async () => {
    const { deps, tokenFor } = linkWorld();
    const acts = { find: () => Promise.reject(new Error('looked up')) };
    const verifier = { verify: () => Promise.resolve(false) };
    const token = await tokenFor('xom-2');

    const refusal = await refusalOf(createFollowLink({ ...deps, acts, verifier })(token));

    expect(refusal?.code).toBe('no-such-link');
  });

  it('says that it was revoked, for the unit or for all, and takes the next one', async () => {
    const { follow, tokenFor, acts } = linkWorld();
    const [two, three] = [await tokenFor('xom-2'), await tokenFor('xom-3')];

    await acts.put(revokeLinks(0, 'xom-2'));
    expect(told(await refusalOf(follow(two)))).toMatchObject({ kind: 'gone', code: 'link-revoked' });
    expect(await follow(three)).toMatchObject({ unitId: 'xom-3' });
    const next = await tokenFor('xom-2');
    expect(await follow(next)).toMatchObject({ unitId: 'xom-2', generation: 1 });

    await acts.put(revokeLinks(1));
    expect(await Promise.all([next, three].map(async (each) => (await refusalOf(follow(each)))?.code))).toEqual([
      'link-revoked',
      'link-revoked',
    ]);
  });

  it('is not stopped by what another month revoked', async () => {
    const { follow, tokenFor, acts } = linkWorld();
    const token = await tokenFor('xom-2');

    await acts.put({ ...revokeLinks(0), period: '2024-02' });

    expect(await follow(token)).toMatchObject({ unitId: 'xom-2' });
  });
});
