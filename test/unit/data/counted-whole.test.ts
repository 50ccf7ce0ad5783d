import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { countedWhole, measured } from '../../../shared/domain/counted-whole.ts';
import { indicatorsOf } from '../../../shared/domain/criteria.ts';

const given = readGiven();
const indicators = given.packs.flatMap(indicatorsOf);
/** Indicators that are answered by a word, not by a figure. */
const figures = indicators.filter(({ kind }) => kind !== 'boolean');
const metrics = given.campaigns.flatMap(({ movements, resources }) => [...movements, ...resources]);
const units = new Set([...figures.map(({ reporting }) => reporting.formUnit), ...metrics.map(({ unit }) => unit)]);

describe('the units of measure of all packs and campaigns', () => {
  it.each([...units])('say of “%s” whether it is counted whole or measured', (unit) => {
    expect([countedWhole.has(unit), measured.has(unit)].filter(Boolean)).toHaveLength(1);
  });

  it('are all that is decided on', () => {
    expect([...countedWhole, ...measured].filter((unit) => !units.has(unit))).toEqual([]);
  });

  it('are obeyed by every baseline, the illustrative ones too', () => {
    const whole = figures.filter(({ reporting }) => countedWhole.has(reporting.formUnit)).map(({ code }) => code);
    const halves = given.baselines.flatMap(({ communeId, indicators: values }) =>
      whole.filter((code) => Object.values(values[code] ?? {}).some(isFraction)).map((code) => `${communeId} ${code}`),
    );

    expect(halves).toEqual([]);
  });
});

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}
