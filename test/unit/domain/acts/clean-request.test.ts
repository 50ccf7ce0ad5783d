import { describe, expect, it } from 'vitest';
import { cleanRequest } from '../../../../shared/domain/acts/clean-request.ts';
import type { ActRequest } from '../../../../shared/domain/acts/request.ts';
import { DomainError } from '../../../../shared/domain/errors.ts';

const news = (title: string, text = 'Chữ'): ActRequest => ({ kind: 'publish-news', title, text, photos: [] });

function faultsOf(request: ActRequest): string[] {
  try {
    cleanRequest(request);
    return [];
  } catch (error) {
    return error instanceof DomainError ? error.faults.map(({ at, code }) => `${at} ${code}`) : ['thrown'];
  }
}

describe('the words of an act', () => {
  it.each([
    ['a blank of no width', '\u200B'],
    ['a control character', 'Ra\u0001 quân'],
    ['a null', 'Ra\u0000 quân'],
    ['a mark that turns the direction', 'Ra \u202Equân'],
    ['half of a pair', 'Ra \uD800 quân'],
    ['a letter that is drawn as nothing', '\u3164'],
  ])('with %s are refused, with their place', (_what, title) => {
    expect(faultsOf(news(title))).toEqual(['/title hidden-characters']);
    expect(faultsOf(news('Ra quân', title))).toEqual(['/text hidden-characters']);
  });

  it('are kept composed, with one blank between words, and on several lines only where a text has them', () => {
    expect(cleanRequest(news(' Xóm\u00A0\u00A02\nra  quân'.normalize('NFD'), 'Một  hai\r\n\r\nba 🎉 '))).toEqual(
      news('Xóm 2 ra quân', 'Một hai\n\nba 🎉'),
    );
  });
});
