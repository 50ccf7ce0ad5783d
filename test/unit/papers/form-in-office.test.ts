import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filledNow, filledPath, filledReport, filledUnits } from '../../fixtures/forms/filled-forms.ts';
import { sheetOf } from '../../fixtures/forms/form-xml.ts';
import { madeXlsx } from '../../fixtures/forms/made-form.ts';
import { fillInOffice, hasOffice, officeFormats } from '../../fixtures/forms/office.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, readBytes } from '../../fixtures/reports/read.ts';

const eachFile = filledUnits.flatMap((unitId) => officeFormats.map((format) => [unitId, format] as const));

describe('a form that LibreOffice filled in and saved', () => {
  it.each(eachFile)('is read exactly: that of %s as %s', async (unitId, format) => {
    const file = readFileSync(filledPath(unitId, format));

    const reading = await readBytes(file, formOf(unitId));

    expect(accepted(reading)).toEqual(filledReport(unitId));
    expect(reading.warnings).toEqual([]);
  });
});

const office = hasOffice();
if (!office) process.stderr.write('no soffice here: forms are not filled in anew, only the kept ones are read\n');

describe.skipIf(!office)('LibreOffice on this machine', () => {
  it.each(filledUnits)(
    'fills in the form of %s as it is made now, and each of its formats is read exactly',
    async (unitId) => {
      const files = await filledNow(unitId);

      for (const format of officeFormats) {
        const reading = await readBytes(files.get(format) ?? new Uint8Array(), formOf(unitId));
        expect([format, accepted(reading)]).toEqual([format, filledReport(unitId)]);
      }
    },
  );

  it('keeps the checks and the protection of the form, and lets nobody write over its labels', async () => {
    const files = fillInOffice(await madeXlsx(formOf('xom-2')), [
      { row: 12, column: 1, answer: '99.9' },
      { row: 12, column: 2, answer: 'Nhãn khác' },
    ]);
    const sheet = sheetOf(files.get('xlsx') ?? new Uint8Array());

    expect(sheet).toContain('sheetProtection');
    expect(sheet).toContain('IF(ISNUMBER(F12),AND(F12&gt;=0,F12&lt;=1000,IF(ISNUMBER(E12),F12&lt;=E12');
    expect(Buffer.from(files.get('csv') ?? []).toString()).not.toMatch(/99\.9|Nhãn khác/);
  });
});
