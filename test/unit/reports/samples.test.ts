import { describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/reports/read-report.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { badSample, expectedOf, goodSamples, rareSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

describe('the sample reports', () => {
  it.each([...goodSamples, ...rareSamples])(
    '$fileName gives exactly its expected report',
    async ({ unit, fileName }) => {
      const file = { bytes: sampleBytes(fileName), fileName };

      const reading = await readReport(file, formOf(unit));

      expect(reading.ok && reading.report).toStrictEqual(expectedOf(fileName));
    },
  );

  it.each([...goodSamples, ...rareSamples])('$fileName is in the units of the form', async ({ unit, fileName }) => {
    const file = { bytes: sampleBytes(fileName), fileName };

    const { warnings } = await readReport(file, formOf(unit));

    expect(warnings.filter(({ code }) => code === 'unfamiliar-unit')).toEqual([]);
  });

  it('the bad sample gives exactly its list of cells, rows and faults, and no report', async () => {
    const file = { bytes: sampleBytes(badSample.fileName), fileName: badSample.fileName };

    const reading = await readReport(file, formOf(badSample.unit));

    const found = reading.ok
      ? []
      : reading.problems.map(({ place, row, code }) => ({
          cell: 'cell' in place ? place.cell : '',
          code: row,
          what: code.replaceAll('-', ' '),
        }));
    expect(expectedOf(badSample.fileName)).toMatchObject({ outcome: 'rejected', problems: found });
  });

  it('is read the same whatever the file is called', async () => {
    const { unit, fileName } = goodSamples[0];

    const reading = await readReport({ bytes: sampleBytes(fileName), fileName: 'ảnh.jpg' }, formOf(unit));

    expect(reading.ok && reading.report).toStrictEqual(expectedOf(fileName));
  });
});
