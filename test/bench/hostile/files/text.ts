import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { csvOf, formAgain, formOf, grid, most, scattered, times } from './shapes.ts';

const size = limits.textCharacters - 1000;
const header = ['Mã', 'Nội dung', 'ĐVT', 'Tổng số', 'Số đạt', 'Tỷ lệ (%)', 'Kết quả'];

export const textFiles: HostileFiles = {
  'most cells': () => csvOf(grid(scattered)),
  'most words': () => csvOf(grid((index) => `việc ${scattered(index)}`)),
  'the form again and again': () => csvOf(formAgain()),
  'rows of no code': () => csvOf(formOf((index) => ['', `việc ${index}`, 'hộ', 10, 5])),
  'rows of wrong codes': () => csvOf(formOf((index) => [`PT.${index % 90}9`, `việc ${index}`, 'hộ', 10, 5])),
  'rows of wrong figures': () => csvOf(formOf((index) => ['2.2', 'nhà', 'hộ', `${index}.1.2,3 x`, 'ba'])),
  'headers under headers': () => csvOf(formOf(() => ['', '', '', 'Tổng số', 'Số đạt'])),
  'most headers, most columns': () =>
    csvOf(times(limits.blocks - 5, (index) => times(limits.columns - 1, (at) => header[at] ?? `Cột ${index * at}`))),
  'headings only': () => times(most.rows, () => 'I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO').join('\n'),
  'units in the head': () =>
    `${times(most.head, (index) => `Đơn vị báo cáo: Xóm ${index}${'x'.repeat(900)}`).join('\n')}\n${csvOf(formAgain())}`,
  'months in the head': () =>
    `${times(most.head, (index) => `Tháng ${index % 12} ${'tháng 4 năm 2024 nhiệm vụ '.repeat(35)}`).join('\n')}\n${csvOf(formAgain())}`,
  'nominations only': () =>
    `${csvOf(formOf(() => [], 60))}\n${times(most.rows - 200, (index) => `Cá nhân;Ông ${index};${'y'.repeat(60)}`).join('\n')}`,
  'long labels': () =>
    csvOf(formOf((index) => ['', `${'nhà ở '.repeat(most.text / 6)}${index}`, 'hộ', 1, 1], 60 + most.texts - 15)),
  'labels of points': () =>
    csvOf(formOf(() => ['', `a${'.'.repeat(most.text - 10)}b`, 'hộ', 1, 1], 60 + most.texts - 15)),
  'labels of blanks': () =>
    csvOf(formOf(() => ['', `a${' .'.repeat(most.text / 2 - 10)}b`, 'hộ', 1, 1], 60 + most.texts - 15)),
  'long figures': () => csvOf(formOf(() => ['2.2', 'nhà', 'hộ', '1.'.repeat(most.text / 2), 1], 60 + most.texts - 15)),
  'figures of two hundred': () => csvOf(formOf(() => ['2.2', 'nhà', 'hộ', '1 '.repeat(35), 1])),
  'marks on one letter': () => csvOf(formOf(() => ['', `a${'\u0316\u0301'.repeat(7000)}`, 'hộ', 1, 1], 100)),
  'eight marks on each letter': () => csvOf(formOf(() => ['', `a${'\u0316\u0301'.repeat(4)}`.repeat(8), 'hộ', 1, 1])),
  'one line': () => 'ữ'.repeat(limits.fileBytes / 3),
  quotes: () => '"'.repeat(size),
  'quoted lines': () => '"\n'.repeat(size / 2),
  'blank lines': () => `a${'\n'.repeat(size - 2)}b`,
  'letters taken apart': () => `${csvOf(formOf(() => [], 60))}\n${'tiê\u0301n bô\u0323 '.repeat(size / 11)}`,
  'one-byte letters': () => Buffer.alloc(size, Buffer.from([0xd0, 0xec, 0x61, 0x3b, 0xf2])),
  'more than a text may have': () => 'ữ;'.repeat(limits.fileBytes / 4),
};
