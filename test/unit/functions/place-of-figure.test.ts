import { describe, expect, it } from 'vitest';
import { placeOfFigure } from '../../../functions/explain-figure/place-of-figure.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import { readGiven } from '../../../data/given.ts';
import { province } from '../../fixtures/policy/province.ts';

const given: Given = { ...readGiven(), registers: [province] };
const find = placeOfFigure(given);
const month = { districtId: 'huyen-a', period: '2024-03' };

describe('a figure that is to be explained', () => {
  it.each([
    ['the list of a district', {}],
    ['a total of a district', { figure: 'totals/movements/PT.04/month' }],
  ])('is the district’s: %s', async (_what, asked) => {
    expect(await find({ params: { ...month, ...asked } })).toEqual({ districtId: 'huyen-a' });
  });

  it.each([
    ['the list of a commune', { commune: 'xa-a' }],
    ['a figure of a commune', { figure: 'communes/xa-a/month/PT.04' }],
    ['a total, opened for a commune', { figure: 'totals/movements/PT.04/month', commune: 'xa-a' }],
    [
      'a figure of a commune, whatever other is named beside it',
      { figure: 'communes/xa-a/month/PT.04', commune: 'xa-b' },
    ],
  ])('is the commune’s own: %s', async (_what, asked) => {
    expect(await find({ params: { ...month, ...asked } })).toEqual({ communeId: 'xa-a' });
  });

  it.each(['xa-c', 'xa-z', 'huyen-b', 'xom-1'])(
    'of %s, which does not lie in the district, is of no commune at all',
    async (commune) => {
      const asked = find({ params: { ...month, commune } });

      await expect(asked).rejects.toMatchObject({
        code: 'no-such-commune',
        text: { en: expect.stringContaining(commune) },
      });
    },
  );
});
