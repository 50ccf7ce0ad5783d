import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { invalidRequest } from '../../../shared/lambda/request-faults.ts';

it('tells a hundred faults of a request and no more, however many there are', () => {
  const body = Object.fromEntries(Array.from({ length: 5000 }, (_, field) => [`field-${field}`, 1]));
  const read = z.safeParse(z.strictObject({}), body);

  expect(read.error && invalidRequest(read.error, 'body').faults).toHaveLength(100);
});
