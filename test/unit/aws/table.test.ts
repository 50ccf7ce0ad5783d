import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { order, text } from '../../../shared/aws/attributes.ts';
import { entryKey, progressKey } from '../../../shared/aws/keys.ts';
import { createLedger } from '../../../shared/aws/ledger.ts';
import { createMonthStore } from '../../../shared/aws/month-store.ts';
import { keyItem } from '../../../shared/aws/table.ts';
import { accepted, entry, slot, upload } from '../../contract/support/samples.ts';
import { mockTable } from './table-client.ts';

const refusal = new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
const throttled = new ProvisionedThroughputExceededException({ message: 'Slow down', $metadata: {} });
const months = { period: '2024-03', previous: '2024-02' };

const markItem = (second: number) => ({
  ...keyItem(entryKey(entry(second).uploadId, entry(second))),
  verdict: text('accepted'),
  order: order(upload(second).order),
});

describe('writes to the table', () => {
  it('answer refused where their condition does not hold', async () => {
    const { mock, table } = mockTable();
    mock.on(UpdateItemCommand).rejects(refusal);
    mock.on(PutItemCommand).rejects(refusal);

    const answers = [
      await createMonthStore(table).recordAccepted(slot, accepted(1)),
      await createLedger(table).put(entry(1)),
    ];

    expect(answers).toEqual(['refused', 'refused']);
  });

  it('let throttling through: it is no refusal', async () => {
    const { mock, table } = mockTable();
    mock.on(UpdateItemCommand).rejects(throttled);
    mock.on(PutItemCommand).rejects(throttled);

    const writes = [
      createMonthStore(table).recordAccepted(slot, accepted(1)),
      createMonthStore(table).recordEarlierAccepted(slot, accepted(1)),
      createMonthStore(table).recordNotAccepted(slot, { ...upload(1), verdict: 'late' }),
      createLedger(table).put(entry(1)),
    ];

    const settled = await Promise.allSettled(writes);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  });

  it('change a slot in one call, the counter with it', async () => {
    const { mock, table } = mockTable();

    await createMonthStore(table).recordAccepted(slot, accepted(1));

    expect(mock.calls()).toHaveLength(1);
    expect(mock.commandCalls(UpdateItemCommand)[0]?.args[0].input.UpdateExpression).toContain('ADD #counter :one');
  });
});

describe('queries of the table', () => {
  it('follow every page and ask for each from where the last one ended', async () => {
    const { mock, table } = mockTable();
    const after = (sk: string) => ({ pk: text('commune#luc-ba'), sk: text(sk) });
    const slotItem = (unitId: string) => ({ ...after(`2024-03#slot#${unitId}`), counter: { N: '1' } });
    mock
      .on(QueryCommand)
      .resolvesOnce({ Items: [slotItem('a')], LastEvaluatedKey: after('2024-03#slot#a') })
      .resolvesOnce({ Items: [], LastEvaluatedKey: after('2024-03#slot#b') })
      .resolvesOnce({ Items: [slotItem('c')] });

    const month = await createMonthStore(table).readMonth('luc-ba', months);

    const starts = mock.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExclusiveStartKey);
    expect(month.slots.map(({ unitId }) => unitId)).toEqual(['a', 'c']);
    expect(starts).toEqual([undefined, after('2024-03#slot#a'), after('2024-03#slot#b')]);
  });

  it('let throttling through, on a later page too', async () => {
    const { mock, table } = mockTable();
    mock.on(QueryCommand).resolvesOnce({ Items: [], LastEvaluatedKey: {} }).rejects(throttled);

    const reading = createMonthStore(table).readMonth('luc-ba', months);

    await expect(reading).rejects.toBe(throttled);
  });

  it('throw where an item is not as it was written, instead of handing it on', async () => {
    const { mock, table } = mockTable();
    const damaged = { pk: text('commune#luc-ba'), sk: text('2024-03#slot#a'), counter: text('many') };
    mock.on(QueryCommand).resolves({ Items: [damaged] });

    const reading = createMonthStore(table).readMonth('luc-ba', months);

    await expect(reading).rejects.toThrow('counter');
  });
});

describe('batches of reads', () => {
  it('ask for at most a hundred keys at a time, and for none twice', async () => {
    const { mock, table } = mockTable();
    const objects = Array.from({ length: 230 }, (_, at) => entry(at, { report: undefined }));

    await createLedger(table).findMarks([...objects, ...objects]);

    const asked = mock
      .commandCalls(BatchGetItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.['progress']?.Keys ?? []);
    expect(asked.map((keys) => keys.length)).toEqual([100, 100, 30]);
    expect(new Set(asked.flat().map((key) => JSON.stringify(key))).size).toBe(230);
  });

  it('ask again for the keys that were left over, and only for those', async () => {
    const { mock, table } = mockTable();
    const left = { progress: { Keys: [keyItem(entryKey(entry(2).uploadId, entry(2)))] } };
    mock
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { progress: [markItem(1)] }, UnprocessedKeys: left })
      .resolvesOnce({ Responses: {}, UnprocessedKeys: left })
      .resolvesOnce({ Responses: { progress: [markItem(2)] } });

    const marks = await createLedger(table).findMarks([entry(1), entry(2)]);

    const rounds = mock.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems?.['progress']);
    expect(marks.map(({ key }) => key)).toEqual([entry(1).key, entry(2).key]);
    expect(rounds.map((round) => round?.Keys?.length)).toEqual([2, 1, 1]);
    expect(rounds.every((round) => round?.ConsistentRead === true)).toBe(true);
  });

  it('throw where keys stay left over: fewer marks than there are would count uploads as lost', async () => {
    const { mock, table } = mockTable();
    const left = { progress: { Keys: [keyItem(progressKey({ communeId: 'luc-ba', period: '2024-03' }))] } };
    mock.on(BatchGetItemCommand).resolves({ Responses: {}, UnprocessedKeys: left });

    const reading = createMonthStore(table).findProgress([{ communeId: 'luc-ba', period: '2024-03' }]);

    await expect(reading).rejects.toThrow('left 1 of 1 keys unread');
  });
});
