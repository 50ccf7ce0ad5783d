import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { monthProgressSchema } from '../../../shared/domain/progress.ts';
import { allSay, hamlets, indicatorIn, lucBa, reportOf, rulesIn, slotOf } from './lucba.ts';

const land = (figure: number) => ({ movements: { 'PT.02': figure } });
const clean = (households: number) => ({ movements: { 'PT.12': households } });

describe('values from month to month', () => {
  it('are kept with their age while nothing new comes', () => {
    const { view } = lucBa({
      '2024-01': allSay(hamlets, '11', { total: 100, met: 3 }),
      '2024-02': {},
      '2024-03': {},
    });

    expect(indicatorIn(view, '11')).toMatchObject({ value: { total: 800, met: 24 }, oldest: '2024-01' });
  });

  it('are replaced, unit by unit, by what is newer', () => {
    const { progress } = lucBa({
      '2024-01': allSay(['xom-2', 'xom-3'], '11', { total: 100, met: 3 }),
      '2024-02': allSay(['xom-3'], '11', { total: 90, met: 4 }),
    });

    expect(progress.values['11']).toEqual({
      'xom-2': { value: { total: 100, met: 3 }, period: '2024-01' },
      'xom-3': { value: { total: 90, met: 4 }, period: '2024-02' },
    });
  });

  it('say that something no longer applies, which is a value too', () => {
    const { progress } = lucBa({
      '2024-01': allSay(['xom-2'], '2.2', { total: 1, met: 1 }),
      '2024-02': allSay(['xom-2'], '2.2', { notApplicable: true }),
    });

    expect(progress.values['2.2']).toEqual({ 'xom-2': { value: { notApplicable: true }, period: '2024-02' } });
  });
});

describe('movements and resources', () => {
  it('that are increments are summed over the units, and since the drive began', () => {
    const { progress } = lucBa({
      '2024-01': { 'xom-2': land(0.1), 'xom-3': land(0.2) },
      '2024-02': { 'xom-2': land(1) },
    });

    expect(progress.tallies['PT.02']).toEqual({ month: 1, toDate: 1.3, units: 1 });
  });

  it('begin every month at zero', () => {
    const { progress } = lucBa({ '2024-01': { 'xom-2': land(5) }, '2024-02': {} });

    expect(progress.tallies['PT.02']).toEqual({ month: 0, toDate: 5, units: 0 });
  });

  it('that are levels are not added up over the months: the newest of each unit counts', () => {
    const { progress } = lucBa({
      '2024-01': { 'xom-2': clean(20), 'xom-3': clean(30) },
      '2024-02': { 'xom-2': clean(25) },
    });

    expect(progress.tallies['PT.12']).toEqual({ month: 55, toDate: 55, units: 2 });
  });

  it('that are levels leave out a hamlet that was merged into another', () => {
    const rules = rulesIn('2024-02');
    const { progress: january } = lucBa({ '2024-01': { 'xom-7': clean(20), 'xom-8': clean(30) } });
    const units = rules.register.units.filter((unit) => unit.id !== 'xom-7');

    const progress = makeProgress({
      rules: { ...rules, register: { ...rules.register, units } },
      previous: january,
      slots: [slotOf(reportOf('xom-8', '2024-02', clean(50)))],
      acts: [],
    });

    expect(progress.tallies['PT.12']).toEqual({ month: 50, toDate: 50, units: 1 });
  });

  it('add money exactly', () => {
    const money = (figure: number) => ({ resources: { 'NL.03': figure } });

    const { progress } = lucBa({ '2024-01': { 'xom-2': money(12_500_000), 'xom-3': money(7_000_000) } });

    expect(progress.tallies['NL.03']).toEqual({ month: 19_500_000, toDate: 19_500_000, units: 2 });
  });

  it('that do not apply to a unit add nothing, where zero is a figure', () => {
    const { progress } = lucBa({
      '2024-01': { 'xom-2': { movements: { 'PT.02': { notApplicable: true } } }, 'xom-3': land(0) },
    });

    expect(progress.tallies['PT.02']).toEqual({ month: 0, toDate: 0, units: 1 });
  });
});

describe('a progress', () => {
  const slots = hamlets.map((unit, at) => ({
    ...slotOf(reportOf(unit, '2024-01', { indicators: { '11': { total: 100, met: at } }, ...clean(at) })),
    rejected: { uploadId: 'bad', order: '0', receivedAt: `2024-01-1${at}T00:00:00.000Z` },
  }));

  it('has the same bytes in whatever order its slots come', () => {
    const made = (ordered: typeof slots) =>
      JSON.stringify(makeProgress({ rules: rulesIn('2024-01'), previous: undefined, slots: ordered, acts: [] }));

    fc.assert(
      fc.property(fc.shuffledSubarray(slots, { minLength: slots.length }), (shuffled) => {
        expect(made(shuffled)).toBe(made(slots));
      }),
    );
  });

  it('has the same bytes in whatever order the rows of a report come', () => {
    const rows = { '2.2': { total: 2, met: 1 }, '17.4': { total: 2, met: 1 }, '17.5': { total: 2, met: 1 } };
    const turned = Object.fromEntries(Object.entries(rows).toReversed());
    const made = (indicators: typeof rows) =>
      JSON.stringify(lucBa({ '2024-01': { 'xom-2': { indicators } } }).progress);

    expect(made(JSON.parse(JSON.stringify(turned)))).toBe(made(rows));
  });

  it('is what its schema says, with nothing that the schema does not know', () => {
    const { progress } = lucBa({ '2024-01': allSay(hamlets, '11', { total: 100, met: 3 }) });

    expect(monthProgressSchema.parse(progress)).toEqual(progress);
  });

  it('names the versions of the rules that it was judged by', () => {
    expect(lucBa({ '2024-01': {} }).progress.rules).toEqual({
      pack: 'ntm-nang-cao-xa-2021-2025@2023-03-01',
      register: '2024-01',
    });
  });

  it('remembers of a slot the current upload, when the first one came, and a refusal', () => {
    const slot = {
      ...slotOf(reportOf('xom-2', '2024-01', {}), '2024-01-14T02:00:00.000Z'),
      firstAccepted: { order: '1', receivedAt: '2024-01-12T02:00:00.000Z' },
      rejected: { uploadId: 'bad', order: '2', receivedAt: '2024-01-13T02:00:00.000Z' },
      afterLock: { uploadId: 'late', order: '3', receivedAt: '2024-02-13T02:00:00.000Z' },
    };

    const { slots: facts } = makeProgress({ rules: rulesIn('2024-01'), previous: undefined, slots: [slot], acts: [] });

    expect(facts).toEqual({
      'xom-2': {
        uploadId: 'upload-xom-2',
        receivedAt: '2024-01-14T02:00:00.000Z',
        firstReceivedAt: '2024-01-12T02:00:00.000Z',
        rejectedAt: '2024-01-13T02:00:00.000Z',
      },
    });
  });

  it('excuses the unit that an act excuses, whether it has sent something or not', () => {
    const act = { id: '1', at: '2024-01-12T00:00:00.000Z', by: 'officer@luc-ba', kind: 'excuse' } as const;

    const { progress } = lucBa({ '2024-01': { 'xom-2': {} } }, [
      { ...act, unitId: 'xom-2' },
      { ...act, unitId: 'xom-3' },
    ]);

    expect(progress.slots['xom-2']).toMatchObject({ excused: true, uploadId: 'upload-xom-2' });
    expect(progress.slots['xom-3']).toEqual({ excused: true });
  });
});
