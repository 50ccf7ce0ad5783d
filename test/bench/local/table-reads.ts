import type { AwsCall } from '../../../infra/local/aws/calls.ts';
import { sheet, type Figure } from '../figure.ts';

const { exactly } = sheet('Reads of the table by all functions');
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

export function tableReads(calls: readonly AwsCall[]): Figure[] {
  const made = calls.filter(({ action, principal }) => reads.has(action) && principal !== 'operator');
  const notRecorded = made.filter(({ consistentRead }) => consistentRead === undefined).length;
  const stale = made.filter(({ consistentRead }) => consistentRead === false).length;
  const note = `of ${made.length} reads${notRecorded > 0 ? `; ${notRecorded} BatchGetItem are not recorded` : ''}`;
  return [
    exactly(0, { what: 'Scans', value: made.filter(({ action }) => action === 'Scan').length }),
    exactly(0, { what: 'reads without ConsistentRead', value: stale, note }),
  ];
}
