import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { proofOf, type Counted } from '../../../shared/domain/proof.ts';
import { objectHash, sha256, uploadIdOf } from '../../../shared/domain/upload-id.ts';

const kinds = ['accepted', 'superseded', 'rejected', 'late', 'waiting', 'lost'] as const satisfies Counted[];

describe('the proof of a summary', () => {
  it('adds up: what was received is the sum of the six ways in which it counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 50 }), (counted) => {
        const { received, ...parts } = proofOf(counted);

        expect(Object.keys(parts).toSorted()).toEqual(kinds.toSorted());
        expect(received).toBe(counted.length);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received);
      }),
    );
  });

  it('counts each kind by its name', () => {
    expect(proofOf(['accepted', 'accepted', 'late', 'lost'])).toEqual({
      received: 4,
      accepted: 2,
      superseded: 0,
      rejected: 0,
      late: 1,
      waiting: 0,
      lost: 1,
    });
  });
});

describe('canonical JSON', () => {
  it('is the same for equal values in whatever order their fields were set', () => {
    const value = fc.jsonValue({ maxDepth: 3 });

    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), value, { maxKeys: 6 }), (record) => {
        const turned = Object.fromEntries(Object.entries(record).toReversed());

        expect(canonicalJson(turned)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson([2, 1])).toBe('[2,1]');
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});

describe('the id of an upload', () => {
  const minted = '0190a5e0-1234-7abc-8def-0123456789ab';
  const named = (fileName: string, versionId = 'v1') => ({
    key: `reports/luc-ba/2024-03/xom-2/${fileName}`,
    versionId,
  });

  it.each([minted, `${minted}.xlsx`, `${minted}.csv`])('is what the server minted, for %s', (fileName) => {
    expect(uploadIdOf(named(fileName))).toBe(minted);
  });

  it('is the same for both of two files sent with one form', () => {
    expect(uploadIdOf(named(`${minted}.csv`, 'v1'))).toBe(uploadIdOf(named(`${minted}.csv`, 'v2')));
    expect(objectHash(named(`${minted}.csv`, 'v1'))).not.toBe(objectHash(named(`${minted}.csv`, 'v2')));
  });

  it('is a hash of key and version for a file that an operator copied', () => {
    const id = uploadIdOf(named('báo cáo.xlsx'));

    expect(id).toMatch(/^file-[0-9a-f]{32}$/);
    expect(id).toBe(uploadIdOf(named('báo cáo.xlsx')));
    expect(id).not.toBe(uploadIdOf(named('báo cáo.xlsx', 'v2')));
    expect(id).not.toBe(uploadIdOf({ ...named('báo cáo.xlsx'), key: 'reports/luc-ba/2024-04/xom-2/báo cáo.xlsx' }));
  });

  it.each([
    ['another version of UUID', minted.replace('-7', '-4')],
    ['capital letters', minted.toUpperCase()],
    ['something before it', `x${minted}`],
    ['something after it', `${minted}0`],
  ])('is not taken from a name with %s', (_what, fileName) => {
    expect(uploadIdOf(named(fileName))).toMatch(/^file-/);
  });

  it('does not run key and version together', () => {
    expect(objectHash({ key: 'a', versionId: 'b1' })).not.toBe(objectHash({ key: 'ab', versionId: '1' }));
  });

  it('hashes text and its bytes alike', () => {
    expect(sha256('xã')).toBe(sha256(new TextEncoder().encode('xã')));
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
