import { beforeAll, describe, expect, it } from 'vitest';
import { mostMoney } from '../../../shared/domain/acts/money.ts';
import { districtDocx } from '../../../shared/papers/district-table/district-docx.ts';
import { bigDistrict } from '../../fixtures/papers/big-district.ts';
import { documentOf, tableAfter } from '../../fixtures/papers/docx-parts.ts';
import { brokenFigures } from '../../fixtures/papers/figure-widths.ts';
import { paperDesk } from '../../fixtures/papers/paper-desk.ts';

const sum = mostMoney - 1;
const shown = '99.999.999.999';
const april = { communeId: 'luc-ba', period: '2024-04' };

/** A commune's April in which each sum is the most that can be said. */
async function communeReport(): Promise<Uint8Array> {
  const desk = paperDesk('2024-04-10T03:00:00.000Z');
  const resources = { 'NL.01': sum, 'NL.02': 0, 'NL.03': 0, 'NL.04': 0, 'NL.05': 0, 'NL.06': 0 };
  await desk.count({ unit: 'xom-2', period: '2024-04', movements: {}, resources });
  const common = { at: '2024-04-09T01:00:00.000Z', by: 'officer@luc-ba', source: 'budget', amount: sum };
  await desk.ports.months.appendAct(april, { ...common, id: 'a', kind: 'pledge' });
  await desk.ports.months.appendAct(april, { ...common, id: 'b', kind: 'spending' });
  await desk.ports.months.appendAct(april, { ...common, id: 'c', kind: 'receipt', source: 'firms' });
  await desk.ports.months.appendAct(april, { ...common, id: 'd', kind: 'receipt', source: 'firms' });
  await desk.remake('2024-04');
  return (await desk.report('2024-04.docx')).bytes;
}

/** A district's, with targets and the sums of many communes. */
function districtTable(): Promise<Uint8Array> {
  const district = bigDistrict(27);
  const { content } = district;
  const rows = Object.entries(content.totals.movements);
  const movements = Object.fromEntries(rows.map(([code, row]) => [code, { ...row, toDate: 1_234_567.5 }]));
  const large = { label: 'Ngân sách nhà nước', unit: 'đồng', month: 9 * sum, toDate: 9 * sum, target: 9 * sum };
  const money = { budget: { pledged: 9 * sum, received: 9 * sum, spent: 9 * sum } };
  const totals = {
    ...content.totals,
    movements,
    resources: { 'NL.01': large, 'NL.02': large, 'NL.03': large, 'NL.04': large },
    money,
  };
  const month = Object.fromEntries(rows.map(([code]) => [code, 999_999.25]));
  const communes = content.communes.map((commune) => ({ ...commune, month: { ...month, 'NL.01': sum } }));
  return districtDocx({ ...district, content: { ...content, communes, totals } });
}

describe('sums of a hundred billion đồng', () => {
  let commune: string;
  beforeAll(async () => {
    commune = documentOf(await communeReport());
  });

  it('are said exactly by source in a commune’s report, with what is amiss', () => {
    const [, budget, firms] = tableAfter(commune, 'Kinh phí theo nguồn');

    expect(budget).toEqual(['1', 'Ngân sách nhà nước', shown, shown, shown, '']);
    expect(firms).toEqual(['2', 'Doanh nghiệp, tổ chức', '0', '199.999.999.998', '0', '']);
  });

  it('stand each on one line in a commune’s report', () => {
    expect(commune.split(shown).length).toBeGreaterThan(10);
    expect(brokenFigures(commune)).toEqual([]);
  });

  it('stand each on one line in a district’s table, of a dozen communes too', async () => {
    const xml = documentOf(await districtTable());

    expect(xml.split('899.999.999.991').length).toBeGreaterThan(6);
    expect(brokenFigures(xml)).toEqual([]);
  });
});
