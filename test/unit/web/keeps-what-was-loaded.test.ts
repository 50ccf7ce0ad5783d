import { describe, expect, it } from 'vitest';
import { ApiProblem, Unreachable } from '../../../web/common/problem.ts';
import { isKept } from '../../../web/common/use-load.ts';

const refusedWith = (status: number): ApiProblem =>
  new ApiProblem({ status, code: 'some-code', vi: 'Không', en: 'No', errors: [] });
const board = { about: 'luc-ba', state: { is: 'ready', value: 'the month' } } as const;
const failed = (error: unknown, about = 'luc-ba') => ({ about, state: { is: 'failed', error } }) as const;

describe('what a page shows', () => {
  it.each([
    ['there is no connection', new Unreachable()],
    ['the API is busy', refusedWith(429)],
    ['the API is broken', refusedWith(503)],
  ])('stays, with what is typed on it, where newer cannot be had because %s', (_why, error) => {
    expect(isKept(board, failed(error))).toBe(true);
  });

  it.each([401, 403, 404, 410])('goes where it is refused for good: %d', (status) => {
    expect(isKept(board, failed(refusedWith(status)))).toBe(false);
  });

  it('goes for what is newer, for what is about something else, and where there was nothing yet', () => {
    expect(isKept(board, { about: 'luc-ba', state: { is: 'ready', value: 'newer' } })).toBe(false);
    expect(isKept(board, failed(new Unreachable(), 'la-bang'))).toBe(false);
    expect(isKept({ about: 'luc-ba', state: { is: 'loading' } }, failed(new Unreachable()))).toBe(false);
  });
});
