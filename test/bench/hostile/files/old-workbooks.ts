import { at, buildXls, record } from '../../../fixtures/reports/build-xls.ts';
import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { formAgain, formOf, grid, scattered, times } from './shapes.ts';

export const oldWorkbookFiles: HostileFiles = {
  'most cells of figures': () => buildXls([{ rows: grid(scattered) }]),
  'most cells of text': () => buildXls([{ rows: grid((index) => `việc ${scattered(index)}`) }]),
  'the form again and again': () => buildXls([{ rows: formAgain() }]),
  'labels of points': () => buildXls([{ rows: formOf(() => [undefined, `a${'.'.repeat(4000)}b`], 240) }]),
  'most records': () => buildXls([{ records: times(limits.binaryRecords - 100, () => record(0x0201, at(1, 1))) }]),
};
