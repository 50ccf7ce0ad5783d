import { expect, it } from 'vitest';
import { dayText, instantText, monthText, numberText, percentText, sizeText } from '../../../web/common/format.ts';

it('writes numbers, days and instants as they are written in Việt Nam, by its clock', () => {
  expect(numberText(19_500_000)).toBe('19.500.000');
  expect(numberText(1661.5)).toBe('1.661,5');
  expect(percentText(56.216)).toBe('56,2 %');
  expect(dayText('2024-03-14')).toBe('14/03/2024');
  expect(dayText('2024-03-14T17:30:00Z')).toBe('15/03/2024');
  expect(instantText('2024-03-14T01:05:00Z')).toBe('14/03/2024 08:05');
  expect(monthText('2024-03', 'vi')).toBe('tháng 3/2024');
  expect(sizeText(1_234_567)).toBe('1,2 MB');
  expect(sizeText(12)).toBe('0,1 kB');
});

it('writes months in the words of the page’s language', () => {
  expect(monthText('2024-03', 'en')).toBe('3/2024');
});
