import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../data/given.ts';
import { createChance } from '../../../../infra/local/year/chance.ts';
import { formats, makeFile } from '../../../../infra/local/year/files/make-file.ts';
import { makeReport } from '../../../../infra/local/year/figures/make-report.ts';
import { corrected, faulty } from '../../../../infra/local/year/play/reports.ts';
import { formOfSlot, makeWorld, unitsOf } from '../../../../infra/local/year/world.ts';
import { formCsv } from '../../../../shared/papers/form/form-csv.ts';
import { readReport } from '../../../../shared/reports/read-report.ts';
import { madeXlsx } from '../../../fixtures/forms/made-form.ts';
import { must } from '../../../fixtures/reports/form-of.ts';

const world = makeWorld(readGiven(), 'dai-tu');
const chance = createChance('1');

/** One commune's whole, and one hamlet of another, at the beginning, in the rains and in the last short period. */
const slots = ['2024-01', '2024-07', '2025-01'].flatMap((period) => [
  ...unitsOf(world, { communeId: 'minh-tien', period }).map(({ id }) => ({
    communeId: 'minh-tien',
    period,
    unitId: id,
  })),
  { communeId: 'luc-ba', period, unitId: 'xom-van-thanh' },
]);

describe('the reports that are made up', () => {
  it.each(formats)('are read as they were meant from %s, and nothing about them is odd', async (format) => {
    for (const slot of slots) {
      const form = formOfSlot(world, slot);
      const report = makeReport(world, chance, slot);
      const blank = (ending: string) => (ending === 'xlsx' ? madeXlsx(form) : Promise.resolve(formCsv(form)));
      const file = await makeFile({ form, slot, report }, format, (_slot, ending) => blank(ending));

      const reading = await readReport(file, form);

      expect([reading.ok, reading.warnings]).toEqual([true, []]);
      expect(reading.ok && reading.report).toEqual(report);
    }
  });

  it('are the same for a seed whatever was made before, and others for another seed', () => {
    const slot = { communeId: 'luc-ba', period: '2024-05', unitId: 'xom-3' };

    const again = makeReport(world, createChance('1'), slot);

    expect(again).toEqual(makeReport(world, chance, slot));
    expect(makeReport(world, createChance('2'), slot)).not.toEqual(again);
  });

  it('have levels that never fall from month to month, and poverty that never rises', () => {
    const rateIn = (period: string, code: string): number => {
      const value = makeReport(world, chance, { communeId: 'minh-tien', period, unitId: 'xom-2' }).indicators[code];
      return value && 'total' in value ? value.met / value.total : -1;
    };
    const steps = world.periods.slice(1).map(({ label }, at) => [must(world.periods[at]).label, label] as const);

    for (const [before, now] of steps) {
      for (const code of ['2.2', '4', '9', '14.1', '17.5', '18.7'])
        expect(rateIn(now, code)).toBeGreaterThanOrEqual(rateIn(before, code));
      expect(rateIn(now, '11')).toBeLessThanOrEqual(rateIn(before, '11'));
    }
    expect(rateIn('2025-01', '17.5')).toBeGreaterThan(rateIn('2024-01', '17.5'));
  });

  it('say something else when they are corrected, and are refused when they are faulty', async () => {
    const slot = { communeId: 'luc-ba', period: '2024-05', unitId: 'xom-3' };
    const form = formOfSlot(world, slot);
    const report = makeReport(world, chance, slot);
    const noForm = () => Promise.reject(new Error('no form'));
    const file = await makeFile({ form, slot, report: faulty(report) }, 'own.csv', noForm);

    const reading = await readReport(file, form);

    expect(!reading.ok && reading.problems.map(({ code, row }) => [code, row])).toEqual([
      ['met-exceeds-total', '17.5'],
    ]);
    expect(corrected(report, 1).movements['PT.08']).toBe(Number(report.movements['PT.08']) + 0.5);
  });
});
