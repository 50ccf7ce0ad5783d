import { describe, expect, it } from 'vitest';
import type { Places, Reading } from '../../../shared/domain/problem.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';
import { goodSamples, rareSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

function placesOf(reading: Reading<Report>): Places {
  if (reading.ok) return reading.places;
  throw new Error(`refused: ${JSON.stringify(reading.problems.slice(0, 5))}`);
}

describe('the places of a report', () => {
  it.each([...goodSamples, ...rareSamples])('are known of every figure of $fileName', async ({ unit, fileName }) => {
    const reading = await readReport({ bytes: sampleBytes(fileName), fileName }, formOf(unit));

    const { indicators, movements, resources } = accepted(reading);
    const cells = Object.entries({ ...indicators, ...movements, ...resources }).map(([code, value]) => [
      code,
      typeof value === 'object' && 'total' in value ? 2 : 1,
    ]);
    expect(cells.length).toBeGreaterThan(0);
    expect(Object.entries(placesOf(reading)).map(([code, places]) => [code, places.length])).toEqual(cells);
  });

  it('are the cells of the total and the number met, in this order, and that of the one answer', async () => {
    const filled = new FilledForm();

    const places = placesOf(await readXlsx(filled));

    expect(places['17.5']).toEqual([filled.place('17.5', 'total'), filled.place('17.5', 'met')]);
    expect(places['PT.06']).toEqual([filled.place('PT.06', 'result')]);
  });

  it('of an answer in words are its one cell', async () => {
    const filled = new FilledForm('van-phong-ubnd');

    expect(placesOf(await readXlsx(filled))['1.1']).toEqual([filled.place('1.1', 'result')]);
  });

  it.each(['result', 'rate'] as const)('of a rate alone are its one cell, in the column %s too', async (column) => {
    const filled = new FilledForm('van-phong-ubnd').set('17.3', 'total', undefined).set('17.3', 'met', undefined);
    filled.set('17.3', 'rate', undefined).set('17.3', column, 95);

    expect(placesOf(await readXlsx(filled))['17.3']).toEqual([filled.place('17.3', column)]);
  });

  it('of a row that does not apply are the cells that say so', async () => {
    const filled = new FilledForm().set('17.5', 'total', 'x').set('17.5', 'met', 'x').set('PT.06', 'result', 'x');
    filled.set('18.1', 'total', undefined).set('18.1', 'met', undefined).set('18.1', 'rate', undefined);
    filled.set('18.1', 'result', 'không áp dụng');

    const places = placesOf(await readXlsx(filled));

    expect(places['17.5']).toEqual([filled.place('17.5', 'total'), filled.place('17.5', 'met')]);
    expect(places['18.1']).toEqual([filled.place('18.1', 'result')]);
    expect(places['PT.06']).toEqual([filled.place('PT.06', 'result')]);
  });

  it('in a CSV file are lines and columns', async () => {
    const filled = new FilledForm();
    const line = filled.rows.findIndex((row) => row[0] === 'PT.06') + 1;

    expect(placesOf(await readCsv(filled))['PT.06']).toEqual([{ line, column: 4 }]);
  });

  it('in a JSON file are pointers', async () => {
    const json = '{"unit":"tram-y-te","period":"2024-03","indicators":{"14.1":{"total":9,"met":8}}}';

    const places = placesOf(await readBytes(json, formOf('tram-y-te')));

    expect(places).toEqual({ '14.1': [{ pointer: '/indicators/14.1/total' }, { pointer: '/indicators/14.1/met' }] });
  });
});
