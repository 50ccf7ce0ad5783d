import { BatchGetItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createActStore } from '../../../shared/aws/act-store.ts';
import { createLedger } from '../../../shared/aws/ledger.ts';
import { createMonthStore } from '../../../shared/aws/month-store.ts';
import { createOutbox } from '../../../shared/aws/outbox.ts';
import { createSummaryStore } from '../../../shared/aws/summary-store.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { entry, slot } from '../../contract/support/samples.ts';
import { mockTable } from './table-client.ts';

const months = { period: '2024-03', previous: '2024-02' };

/** Every read that a port offers. */
const reads: [string, (table: Table) => Promise<unknown>][] = [
  ['a month', (table) => createMonthStore(table).readMonth('luc-ba', months)],
  ['the progress of months', (table) => createMonthStore(table).findProgress([{ communeId: 'luc-ba', ...months }])],
  ['the counters of months', (table) => createMonthStore(table).readCounters('luc-ba', { from: 'a', to: 'b' })],
  ['which acts there are', (table) => createActStore(table).findKeys('luc-ba')],
  ['the acts of months', (table) => createActStore(table).findBetween('luc-ba', { from: '2024-01', to: '2024-03' })],
  ['whether a version is in the ledger', (table) => createLedger(table).has(entry(1))],
  ['the marks of versions', (table) => createLedger(table).findMarks([entry(1)])],
  ['entries by version', (table) => createLedger(table).findEntries([entry(1)])],
  ['an upload', (table) => createLedger(table).findUpload('an-id')],
  ['the current order of a slot', (table) => createLedger(table).currentOrder(slot)],
  ['when a month was closed', (table) => createSummaryStore(table).closedAt('dai-tu', '2024-03')],
  ['the latest summary', (table) => createSummaryStore(table).latest('dai-tu', '2024-03')],
  ['a version of a summary', (table) => createSummaryStore(table).version('dai-tu', '2024-03', 1)],
  ['a summary as of an instant', (table) => createSummaryStore(table).asOf('dai-tu', '2024-03', '2024-04-01')],
  ['what was announced', (table) => createSummaryStore(table).announced('dai-tu', '2024-03')],
  ['the list of months', (table) => createSummaryStore(table).list('dai-tu')],
  ['the outbox', (table) => createOutbox(table).find({ kind: 'remind', districtId: 'dai-tu' })],
];

describe('reads of the table', () => {
  it.each(reads)('are one strongly consistent call: %s', async (_, read) => {
    const { mock, table } = mockTable();

    await read(table);

    const gets = mock.commandCalls(GetItemCommand).map(({ args }) => args[0].input.ConsistentRead);
    const queries = mock.commandCalls(QueryCommand).map(({ args }) => args[0].input.ConsistentRead);
    const batches = mock
      .commandCalls(BatchGetItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.['progress']?.ConsistentRead);
    expect([...gets, ...queries, ...batches]).toEqual([true]);
  });

  it('of a closing mark come after it is put, and are strongly consistent', async () => {
    const { mock, table } = mockTable();
    mock.on(GetItemCommand).resolves({ Item: { closedAt: { S: '2024-03-20T00:00:00.000Z' } } });

    const closedAt = await createMonthStore(table).markClosed(
      { communeId: 'luc-ba', period: '2024-03' },
      '2024-03-21T00:00:00.000Z',
    );

    expect(closedAt).toBe('2024-03-20T00:00:00.000Z');
    expect(mock.calls().map(({ args }) => args[0].constructor.name)).toEqual(['PutItemCommand', 'GetItemCommand']);
    expect(mock.commandCalls(GetItemCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });
});

describe('the latest summary', () => {
  it('is asked for as one item, the newest first', async () => {
    const { mock, table } = mockTable();

    await createSummaryStore(table).latest('dai-tu', '2024-03');

    expect(mock.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({ Limit: 1, ScanIndexForward: false });
  });
});
