import { readReport } from '../../../../shared/reports/read-report.ts';
import { formOf } from '../../../fixtures/reports/form-of.ts';
import type { Contender } from './seen.ts';

const form = formOf('xom-2');

/** The product itself, from the bytes to the report; what it looks at are the rows of the form, so that it has nothing to count. */
export const read: Contender = async (bytes) => {
  const reading = await readReport({ bytes, fileName: 'xom-2.xlsx' }, form);
  if (!reading.ok) throw new Error(`the bench wrote a report that is refused: ${JSON.stringify(reading.problems[0])}`);
  return undefined;
};
