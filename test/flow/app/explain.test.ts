import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FigureAnswer } from '../../../functions/explain-figure/explain-figure.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { startWithSamples } from './prepared.ts';
import { sample, type ProblemDocument } from './running.ts';

const explain = '/districts/dai-tu/summaries/2024-03/explain';

describe('a published figure', () => {
  it('is opened into communes, then units, down to the cell of a file whose bytes were sent', async () => {
    const app = await startWithSamples();
    const early = await app.ask<ProblemDocument>(explain);
    await app.close();

    const { body: district } = await app.ask<FigureAnswer>(`${explain}?figure=totals/movements/PT.04/month`);
    const commune = must(district.parts.find(({ value }) => value === 522)?.figure);
    const { body: units } = await app.ask<FigureAnswer>(`${explain}?figure=${commune}`);

    expect(early).toMatchObject({ status: 404, body: { code: 'no-such-version' } });
    expect(district).toMatchObject({ version: 1, value: 522, made: 'sum' });
    const source = units.parts
      .map((part) => part.source)
      .find((each) => each?.is === 'file' && each.unitId === 'xom-van-thanh');
    expect(source).toMatchObject({
      sha256: createHash('sha256').update(sample('xom-van-thanh_2024-03.xlsx')).digest('hex'),
      places: [{ sheet: 'Báo cáo', cell: 'D27' }],
    });
    expect(await app.ask(`${explain}?figure=totals/movements/PT.99/month`)).toMatchObject({
      status: 404,
      body: { code: 'no-such-figure' },
    });
    expect(await app.ask(`${explain}?figure=a%20b`)).toMatchObject({ status: 400 });
  });
});
