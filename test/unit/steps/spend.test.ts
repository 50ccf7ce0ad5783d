import { expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { createSpend } from '../../../shared/steps/spend.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';

const at = new Date('2024-03-12T08:00:30Z');
const one = { by: 'officer@luc-ba', what: 'acts#luc-ba#2024-03', at };

it('lets as many be created a day as are allowed, and says until when there are no more', async () => {
  const { spend } = countedSpend({ minute: 100, day: 2 });

  await spend(one);
  await spend({ ...one, by: 'another@luc-ba' });
  const error: unknown = await spend(one).catch((thrown: unknown) => thrown);

  expect(error).toMatchObject({ kind: 'too-many', code: 'quota-used-up', retryAfter: 32_370 });
  expect(error instanceof DomainError && error.text.vi).toContain('đến 13/03/2024 00:00');
  await expect(spend({ ...one, what: 'acts#luc-ba#2024-04' })).resolves.toBeUndefined();
});

it('takes nothing of the day from others for who has had too much within the minute', async () => {
  const { spend, taken } = countedSpend({ minute: 1, day: 100 });

  await spend(one);
  await expect(spend(one)).rejects.toMatchObject({ code: 'quota-used-up', retryAfter: 30 });

  expect([...taken].filter(([key]) => key.startsWith('day#'))).toEqual([['day#2024-03-12#acts#luc-ba#2024-03', 1]]);
});

it('lets everything be created while it cannot be counted, and says each time that it was not', async () => {
  const told: unknown[] = [];
  const quotas = { take: () => Promise.reject(new Error('no such table')) };
  const spend = createSpend({ quotas, most: { minute: 1, day: 1 }, uncounted: (error) => told.push(error) });

  await spend(one);
  await spend(one);

  expect(told).toHaveLength(4);
});
