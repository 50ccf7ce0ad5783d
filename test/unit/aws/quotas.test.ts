import { ResourceNotFoundException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createQuotas } from '../../../shared/aws/quotas.ts';
import { mockTable } from './table-client.ts';

const quota = { key: 'day#2024-03-12#forms', most: 40, until: new Date('2024-03-12T17:00:00Z') };

it('lets the table take a counter away by itself once its time is over, to the second that the table reckons in', async () => {
  const { mock, table } = mockTable();
  mock.on(UpdateItemCommand).resolves({});

  await createQuotas(table).take(quota);

  expect(mock.commandCalls(UpdateItemCommand)[0]?.args[0].input).toMatchObject({
    Key: { pk: { S: quota.key } },
    ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: '40' }, ':until': { N: '1710262800' } },
  });
});

it('says so where it cannot be counted', async () => {
  const { mock, table } = mockTable();
  mock.on(UpdateItemCommand).rejects(new ResourceNotFoundException({ message: 'none', $metadata: {} }));

  await expect(createQuotas(table).take(quota)).rejects.toThrow('none');
});

it('gives every request an end, so that nobody waits to be counted', async () => {
  const { mock, table } = mockTable();
  mock.on(UpdateItemCommand).resolves({});

  await createQuotas(table).take(quota);

  expect(mock.call(0).args).toMatchObject([{}, { abortSignal: expect.any(AbortSignal) }]);
});
