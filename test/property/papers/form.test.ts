import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/form.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { formCsv } from '../../../shared/papers/form/form-csv.ts';
import { formJson } from '../../../shared/papers/form/form-json.ts';
import { csvLines, fillCsv } from '../../../infra/local/year/files/fill-csv.ts';
import { fillXlsx, linesOf } from '../../fixtures/forms/form-xml.ts';
import { placeAnswers } from '../../../infra/local/year/files/place-answers.ts';
import { validReport } from '../../fixtures/forms/valid-report.ts';
import { madeXlsx } from '../../fixtures/forms/made-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, readBytes } from '../../fixtures/reports/read.ts';

const runs = { seed: 20_240_314, numRuns: 30 };
const units = ['xom-2', 'tram-y-te', 'truong-thcs', 'van-phong-ubnd'];

/** A report that is not read exactly from the form filled in with it; null where every one is. */
async function misread(form: Form, fill: (report: Report) => Uint8Array): Promise<[Report] | null> {
  const isExact = fc.asyncProperty(validReport(form), async (report) => {
    expect(accepted(await readBytes(fill(report), form))).toEqual(report);
  });
  return (await fc.check(isExact, runs)).counterexample;
}

describe.each(units)('the form of %s, filled in with any report and sent back,', (unitId) => {
  const form = formOf(unitId);

  it('is read exactly as a workbook', async () => {
    const blank = await madeXlsx(form);
    const lines = linesOf(blank);

    expect(await misread(form, (report) => fillXlsx(blank, placeAnswers(lines, report)))).toBeNull();
  });

  it('is read exactly as a CSV', async () => {
    const blank = formCsv(form);
    const lines = csvLines(blank);

    expect(await misread(form, (report) => fillCsv(blank, placeAnswers(lines, report)))).toBeNull();
  });

  it('is read exactly as JSON, with null where nothing is said', async () => {
    const blank = JSON.parse(new TextDecoder().decode(formJson(form)));

    const filled = (report: Report): Uint8Array => {
      const indicators = { ...blank.indicators, ...report.indicators };
      return Buffer.from(JSON.stringify({ ...blank, ...report, indicators }));
    };

    expect(await misread(form, filled)).toBeNull();
  });
});
