import { expect, it } from 'vitest';
import { faultsOf } from '../../../../web/common/faults.ts';
import { rowsOfExplanation } from '../../../../web/commune/criteria/rows-of-explanation.ts';
import { rowsOfReports } from '../../../../web/commune/criteria/rows-of-reports.ts';
import { confirmableFrom } from '../../../../web/commune/headline/confirmable-from.ts';
import { standingOf } from '../../../../web/commune/headline/standing-of.ts';
import { isOfficerOf } from '../../../../web/commune/may-act.ts';
import { fill } from './fill.ts';

const text = (vi: string) => ({ vi, en: vi });

it('an indicator’s rows are the units that reported it, in their order, each with its cells', () => {
  const cell = { sheet: 'Báo cáo', cell: 'D17' };
  const sent = (unitId: string, indicators: object, places = {}) => ({
    uploadId: `of ${unitId}`,
    unitId,
    period: '2024-03',
    receivedAt: null,
    places,
    report: { indicators: { ...indicators } },
  });
  const reports = [
    sent('xom-6', { '17.4': { met: 1, total: 2 } }),
    sent('xom-2', { '17.4': { met: 3, total: 4 } }, { '17.4': [cell] }),
    sent('van-phong', { '1.1': { value: true } }),
  ];
  const slots = { slots: ['xom-2', 'xom-6', 'van-phong'].map((unitId) => ({ unitId, name: text(unitId) })) };

  const rows = rowsOfReports({ code: '17.4', reports, slots });

  expect(rows.map(({ label, value, file }) => [label.vi, value, file?.places])).toEqual([
    ['xom-2', { met: 3, total: 4 }, [cell]],
    ['xom-6', { met: 1, total: 2 }, []],
  ]);
});

it('a published figure’s rows say where each part comes from, and of what is illustrative that it is', () => {
  const part = { label: text('a'), value: 1, figure: null, note: null };
  const baseline = {
    is: 'baseline',
    period: '2023-12',
    version: 'v',
    source: 'Kế hoạch 66',
    illustrative: true,
  } as const;

  const [first, second] = rowsOfExplanation({
    parts: [
      { ...part, source: baseline },
      { ...part, figure: 'communes/luc-ba/indicators/17.4', source: null },
    ],
  });

  expect(fill(first?.other ?? undefined)).toBe('Số liệu đầu đợt: Kế hoạch 66 (số liệu minh họa)');
  expect([second?.figure, second?.file, second?.other]).toEqual(['communes/luc-ba/indicators/17.4', null, null]);
});

it('a fault stands beside the field that it is about, and above the form where there is none', () => {
  const refused = {
    text: text('Yêu cầu có lỗi'),
    errors: [
      { at: '/comment', code: 'too-short', ...text('Hãy viết vài chữ') },
      { at: '/uploadId', code: 'outdated', ...text('Đã có bản mới') },
    ],
  };

  const faults = faultsOf(refused, ['comment']);

  expect(faults.ofFields['comment']?.map(({ vi }) => vi)).toEqual(['Hãy viết vài chữ']);
  expect(faults.others.map(({ vi }) => vi)).toEqual(['Yêu cầu có lỗi', 'Đã có bản mới']);
});

it('a month is provisional without a version, official with the first, and restated with any after it', () => {
  expect([0, 1, 3].map((version) => fill(standingOf(version).says))).toEqual([
    'số liệu còn thay đổi đến khi chốt kỳ',
    'bản 1',
    'bản 3, thay các bản trước',
  ]);
});

it('a month can be confirmed from the midnight, in Việt Nam, after its last day', () => {
  expect(confirmableFrom({ to: '2024-03-14' })).toBe('2024-03-14T17:00:00.000Z');
});

it('acts are offered to the commune’s own officer alone', () => {
  const grants = [{ role: 'commune-officer', scope: 'luc-ba' }];

  expect(isOfficerOf({ grants }, 'luc-ba')).toBe(true);
  expect(isOfficerOf({ grants }, 'la-bang')).toBe(false);
  expect(isOfficerOf({ grants: [{ role: 'auditor', scope: 'luc-ba' }] }, 'luc-ba')).toBe(false);
});
