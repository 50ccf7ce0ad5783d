import { expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { createGetPlace } from '../../../functions/get-place/get-place.ts';

const placeAt = (at: string, placeId = 'luc-ba') =>
  createGetPlace({ given: readGiven(), now: () => new Date(at) })(placeId);
const stateOf = (place: ReturnType<typeof placeAt>, period: string) =>
  place.periods.find((each) => each.period === period)?.state;

it('names a commune’s units and the dates of its periods', () => {
  const place = placeAt('2024-03-12T01:00:00Z');

  expect(place).toMatchObject({ kind: 'commune', parent: 'dai-tu', name: { vi: 'Xã Lục Ba' } });
  expect(place.parts.map(({ id }) => id)).toContain('xom-2');
  expect(place.periods.find(({ period }) => period === '2024-03')).toMatchObject({
    from: '2024-02-15',
    to: '2024-03-14',
    deadline: '2024-03-15',
    locksAt: '2024-03-19T17:00:00.000Z',
  });
});

it('names a district’s communes, with the periods of their drive', () => {
  const place = placeAt('2024-03-12T01:00:00Z', 'dai-tu');

  expect(place.kind).toBe('district');
  expect(place.parts).toHaveLength(27);
  expect(place.periods).toEqual(placeAt('2024-03-12T01:00:00Z').periods);
});

it('says of which communes only the name is real', () => {
  const { parts } = placeAt('2024-03-12T01:00:00Z', 'dai-tu');

  expect(parts.filter(({ illustrative }) => !illustrative).map(({ id }) => id)).toEqual(['luc-ba']);
  expect(placeAt('2024-03-12T01:00:00Z', 'la-bang').illustrative).toBe(true);
});

it('stays on a month until it is locked, also when the next one has begun', () => {
  const both = placeAt('2024-03-18T01:00:00Z');
  const after = placeAt('2024-03-20T01:00:00Z');

  expect([stateOf(both, '2024-03'), stateOf(both, '2024-04'), both.current]).toEqual(['open', 'open', '2024-03']);
  expect([stateOf(after, '2024-03'), stateOf(after, '2024-05'), after.current]).toEqual([
    'locked',
    'coming',
    '2024-04',
  ]);
});

it('has no current month before the drive, and its last one after it', () => {
  expect(placeAt('2023-06-01T00:00:00Z').current).toBeNull();
  expect(placeAt('2026-06-01T00:00:00Z', 'dai-tu').current).toBe('2025-01');
});

it('knows no place that the register does not have', () => {
  expect(() => placeAt('2024-03-12T01:00:00Z', 'paris')).toThrow('paris');
});
