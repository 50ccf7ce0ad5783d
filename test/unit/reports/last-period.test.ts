import { describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/reports/read-report.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';

const sample = sampleBytes('xom-2_2024-03.csv').toString('utf8');

/** Those of March, which the sample fills: what a later form asks besides is not what is in question. */
const { rows } = formOf('xom-2');

/** Hamlet 2's sample with another line for its month, sent for a period. */
function readWith(line: string, period: string) {
  const bytes = Buffer.from(sample.replace('Tháng 3 năm 2024', line), 'utf8');
  return readReport({ bytes, fileName: 'xom-2.csv' }, { ...formOf('xom-2', period), rows });
}

describe('a report for the last short period of a drive', () => {
  it.each(['Tháng 1 năm 2025', 'Tháng 1 năm 2025 (kỳ cuối đợt: 15/12–31/12/2024)'])('may say “%s”', async (line) => {
    expect(await readWith(line, '2025-01')).toMatchObject({ ok: true, report: { period: '2025-01' } });
  });

  it('that says December, which is the period before it, is told what to write instead', async () => {
    const reading = await readWith('Tháng 12 năm 2024', '2025-01');

    const [problem] = reading.ok ? [] : reading.problems;
    expect(problem).toMatchObject({ code: 'other-period', found: 'Tháng 12 năm 2024' });
    expect(problem?.message.vi).toContain('“Tháng 1 năm 2025 (kỳ cuối đợt: 15/12–31/12/2024)”');
  });

  it('leaves December to the month that ends on its 14th', async () => {
    expect(await readWith('Tháng 12 năm 2024', '2024-12')).toMatchObject({ ok: true, report: { period: '2024-12' } });
  });
});
