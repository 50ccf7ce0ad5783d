import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { labelOf, labelsOf } from '../../../shared/papers/words/levels.ts';
import { must } from '../../fixtures/reports/form-of.ts';

describe('the label of a row in a paper', () => {
  const campaign = must(readGiven().campaigns.find(({ id }) => id === 'luc-ba-2024'));

  it('has nothing of how the form is filled in', () => {
    const asked = campaign.movements.filter(({ label }) => /ghi 1/.test(label));

    expect(asked).not.toEqual([]);
    expect(asked.map(labelOf).join(' ')).toContain('Xóm đạt danh hiệu văn hóa');
    expect(Array.from(labelsOf(campaign).values()).join(' ')).not.toMatch(/ghi \d/);
  });

  it('says of a level that it is no sum, and keeps what else stands in brackets', () => {
    expect(labelOf({ label: 'Câu lạc bộ (5 không 3 sạch)', measures: 'level' })).toBe(
      'Câu lạc bộ (5 không 3 sạch) (số hiện có)',
    );
  });
});
