import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';
import type { HostileFiles } from './files.ts';

/** One of each format, so that its reader is loaded. */
export const ordinaryFiles: HostileFiles = {
  xlsx: () => sampleBytes('xom-van-thanh_2024-03.xlsx'),
  xls: () => sampleBytes('xom-4_2024-03.xls'),
  ods: () => sampleBytes('xom-3_2024-03.ods'),
  docx: () => sampleBytes('xom-5_2024-03.docx'),
  csv: () => new FilledForm().csv(),
  json: () => sampleBytes('xom-6_2024-03.json'),
  zip: () => sampleBytes('xom-van-thanh_2024-03.xlsx'),
};
