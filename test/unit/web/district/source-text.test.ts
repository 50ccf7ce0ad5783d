import { expect, it } from 'vitest';
import { cellText } from '../../../../web/district/logic/explained-words.ts';

it('says where a figure was read: a cell of a file, or the row of what was filled in on the page', () => {
  expect(cellText({ sheet: 'Báo cáo', cell: 'D17' })).toBe('Báo cáo!D17');
  expect(cellText({ pointer: '/indicators/17.4/met' })).toBe('17.4');
});
