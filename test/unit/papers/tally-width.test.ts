import { expect, it } from 'vitest';
import { columns, withTargets } from '../../../shared/papers/commune-report/tally-section.ts';
import { textWidth } from '../../../shared/papers/decree/measures.ts';

// In Times New Roman of 12 points a digit is 6 points wide and a full stop 3; 57 twips are left free on each side.
const needed = (11 * 6 + 3 * 3) * 20 + 2 * 57;

it.each([
  { of: 'without targets', table: columns },
  { of: 'with targets', table: withTargets },
])('has room for 99.999.999.999 đồng on one line in each column of figures: $of', ({ table }) => {
  const all = table.reduce((sum, { share }) => sum + share, 0);
  const figures = table.filter(({ title }) => /tháng|Lũy kế|Chỉ tiêu/.test(title));
  const widths = figures.map(({ share }) => Math.floor((share * textWidth.portrait) / all));

  expect(widths.length).toBeGreaterThan(1);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(needed);
});
