import { expect, it } from 'vitest';
import { summaryText, type Summary } from '../../../infra/local/demonstration/summary-text.ts';

const none = { onTime: 0, late: 0, rejected: 0 };
const commune = (name: string, completeness: Summary['communes'][number]['completeness']) => ({
  name,
  criteriaMet: 2,
  met: [1, 2],
  notMet: [3],
  notAssessable: [],
  waitingForUnits: [],
  completeness,
});

const summary: Summary = {
  name: 'Huyện Đại Từ',
  period: '2024-03',
  periodText: { vi: 'Kỳ tháng 3/2024', en: 'Month 3/2024' },
  status: 'provisional',
  version: 0,
  communes: [
    commune('Xã An Khánh', none),
    commune('Xã Lục Ba', { ...none, rejected: 1 }),
    commune('Xã Yên Lãng', none),
  ],
  illustrative: ['một', 'hai', 'ba', 'bốn', 'năm'],
  totals: { indicators: {}, movements: {}, resources: {} },
  completeness: { owed: 30, missing: 0, notDue: 29, ...none, rejected: 1 },
  proof: { received: 1, accepted: 0, superseded: 0, rejected: 1, late: 0, waiting: 0, lost: 0 },
};

it('shows a commune of which something has come, and counts the silent ones together', () => {
  const text = summaryText(summary);

  expect(text).toContain('Xã Lục Ba: 2/3 tiêu chí đạt');
  expect(text).not.toContain('An Khánh');
  expect(text).toContain('2 xã chưa có xóm nào gửi báo cáo (communes of which no hamlet has reported): 4/6');
});

it('names a few of the things that are illustrative, and says how many more there are', () => {
  const text = summaryText(summary);

  expect(text).toContain('ba (illustrative only)');
  expect(text).not.toContain('bốn');
  expect(text).toContain('và 2 điều như vậy nữa');
});
