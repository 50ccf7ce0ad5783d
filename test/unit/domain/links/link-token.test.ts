import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../../shared/domain/links/link.ts';
import { readToken, signedText, tokenOf } from '../../../../shared/domain/links/link-token.ts';

const link: Link = {
  communeId: 'luc-ba',
  unitId: 'xom-van-thanh',
  period: '2024-03',
  expiresAt: '2024-03-19T17:00:00.000Z',
  generation: 0,
};
const macOf = (each: Link): Buffer => createHmac('sha256', 'a key').update(signedText(each)).digest();
const token = tokenOf(link, macOf(link));

/** A token as its six parts, one of them changed. */
function withPart(index: number, part: string): string {
  return token
    .split('.')
    .map((each, at) => (at === index ? part : each))
    .join('.');
}

describe('the token of a link', () => {
  it('says whose it is in plain text, and is short enough for a coarse QR code', () => {
    expect(token).toMatch(/^luc-ba\.xom-van-thanh\.2024-03\.saltw0\.0\.[\w-]{43}$/);
    expect(`https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/links/${token}`.length).toBeLessThan(152);
  });

  it('ends in a letter or a figure, so that no chat program cuts it short', () => {
    for (let byte = 0; byte < 256; byte += 1)
      expect(tokenOf(link, new Uint8Array(32).fill(byte))).toMatch(/[a-zA-Z0-9]$/);
  });

  it('is read as it was written, whatever it says', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
    const expiry = fc.integer({ min: 1_700_000_000, max: 4_000_000_000 });
    const links = fc.record({
      communeId: id,
      unitId: id,
      seconds: expiry,
      generation: fc.integer({ min: 0, max: 9999 }),
    });

    fc.assert(
      fc.property(links, fc.uint8Array({ minLength: 32, maxLength: 32 }), ({ seconds, ...said }, mac) => {
        const each = { ...said, period: '2024-12', expiresAt: new Date(seconds * 1000).toISOString() };
        const read = readToken(tokenOf(each, mac));
        expect(read?.link).toEqual(each);
        expect(Buffer.from(read?.mac ?? [])).toEqual(Buffer.from(mac));
      }),
    );
  });

  it('is one string: a change of any letter is another link, another code, or no token', () => {
    const changed = Array.from(token).flatMap((letter, at) =>
      Array.from(
        'aA0z9Z.-_~/ %é',
        (other) => token.slice(0, at) + (other === letter ? '' : other) + token.slice(at + 1),
      ),
    );

    const saidTheSame = changed
      .flatMap((each) => readToken(each) ?? [])
      .filter(({ link: read, mac }) => {
        return signedText(read) === signedText(link) && macOf(link).equals(mac);
      });

    expect(saidTheSame).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a blank before', ` ${token}`],
    ['a line after', `${token}\n`],
    ['a dot after', `${token}.`],
    ['capitals', token.toUpperCase()],
    ['another case in the commune', withPart(0, 'Luc-ba')],
    ['marks on its letters', withPart(0, 'lục-ba')],
    ['a unit that is no id', withPart(1, '-xom')],
    ['an id that is too long', withPart(1, 'x'.repeat(41))],
    ['a month that does not exist', withPart(2, '2024-13')],
    ['an expiry with a zero before it', withPart(3, '0saltw0')],
    ['an expiry in capitals', withPart(3, 'SALTW0')],
    ['a generation with a zero before it', withPart(4, '00')],
    ['a generation below none', withPart(4, '-1')],
    ['a code cut short', token.slice(0, -1)],
    ['a longer code', `${token}A`],
    ['a padded code', `${token}=`],
    [
      'the bits that a code’s last letter has too many',
      token.slice(0, -1) + String.fromCodePoint((token.codePointAt(token.length - 1) ?? 0) + 1),
    ],
    ['a code in the other alphabet', withPart(5, '+/'.repeat(21) + 'A')],
    ['a part too few', token.split('.').slice(1).join('.')],
    ['a part too many', `vn.${token}`],
  ])('is none with %s', (_what, text) => {
    expect(readToken(text)).toBeUndefined();
  });

  it('binds every part of what it says to its code', () => {
    const others: Link[] = [
      { ...link, communeId: 'luc' },
      { ...link, unitId: 'xom-2' },
      { ...link, period: '2024-04' },
      { ...link, expiresAt: '2024-03-19T17:00:01.000Z' },
      { ...link, generation: 1 },
      // Read without its separators it would say the same.
      { ...link, communeId: 'luc-ba-xom', unitId: 'van-thanh' },
    ];

    expect(new Set([link, ...others].map(signedText)).size).toBe(7);
  });
});
