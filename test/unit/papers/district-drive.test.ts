import { describe, expect, it } from 'vitest';
import { districtBody } from '../../../shared/papers/district-table/district-body.ts';
import { districtCsv } from '../../../shared/papers/district-table/district-csv.ts';
import { districtXlsx } from '../../../shared/papers/district-table/district-xlsx.ts';
import type { NamedTable } from '../../../shared/papers/district-table/district-table.ts';
import { moneySheet, turnOutSheet } from '../../../shared/papers/district-table/drive-sheets.ts';
import { tallySheet } from '../../../shared/papers/district-table/figure-sheets.ts';
import { bigDistrict } from '../../fixtures/papers/big-district.ts';

const before = bigDistrict(2);

/** The same district, as a summary says it from April on. */
const april: NamedTable = {
  ...before,
  content: {
    ...before.content,
    communes: before.content.communes.map((commune, at) => ({
      ...commune,
      ...(at === 0 && {
        drive: { turnOut: { hamlets: 8, held: 7, cleaned: 5, offices: 5, officesHeld: 3, officesCleaned: 1 } },
      }),
    })),
    totals: {
      ...before.content.totals,
      movements: {
        'PT.01': { label: 'Đường', unit: 'm', month: 100, toDate: 250.5, target: 2000 },
        'PT.02': { label: 'Đất', unit: 'm²', month: 1, toDate: 2 },
      },
      money: { budget: { pledged: 5e9, received: 4e9, spent: 1 }, khac: { pledged: 0, received: 0, spent: 0 } },
      drive: { turnOut: { hamlets: 20, held: 12, cleaned: 9, offices: 10, officesHeld: 4, officesCleaned: 2 } },
    },
  },
};

describe('a district’s table from April on', () => {
  it('has beneath the sums the communes’ targets together, and how much of them is done', () => {
    const { sums, columns } = tallySheet(april);
    const at = columns.findIndex(({ title }) => title.startsWith('Chiều dài đường xóm'));

    expect(sums.map((values) => [values[1], values[at], values[at + 1]])).toEqual([
      ['Cộng trong tháng', 100, 1],
      ['Lũy kế từ đầu đợt', 250.5, 2],
      ['Chỉ tiêu cả đợt', 2000, ''],
      ['Đạt (%)', 12.5, ''],
    ]);
  });

  it('says why a row is blank where a summary of very many communes has no room for it, and says nothing where none is', () => {
    const cut = april.content.communes.map((commune) => ({ ...commune, month: { 'PT.01': 3 } }));

    expect(tallySheet({ ...april, content: { ...april.content, communes: cut } }).title).toMatch(/nhiều xã nên cột/);
    expect(tallySheet(april).title).not.toMatch(/nhiều xã/);
  });

  it('says how many hamlets and how many other units turned out, in all and in each commune of which it is known', () => {
    expect(turnOutSheet(april)).toMatchObject({
      rows: [
        [1, 'Xã số 1', 8, 7, 5, 5, 3, 1],
        [2, 'Xã số 2', '', '', '', '', '', ''],
      ],
      sums: [['', 'Toàn huyện', 20, 12, 9, 10, 4, 2]],
    });
    expect(JSON.stringify(districtBody(april))).toContain('4/10 trường, trạm y tế, cơ quan ghi ngày ra quân');
  });

  it('says money by source under the campaign’s name for it', () => {
    expect(moneySheet(april)?.rows).toEqual([
      [1, 'Ngân sách nhà nước', 5e9, 4e9, 1],
      [2, 'khac', 0, 0, 0],
    ]);
  });

  it('has the sources in the order of the plan', () => {
    const { content, rules } = april;
    const none = { pledged: 0, received: 0, spent: 0 };
    const ids = (rules.campaign.money ?? []).map(({ id }) => id);
    const money = Object.fromEntries(['khac', ...ids].toReversed().map((id) => [id, none]));
    const sheet = moneySheet({ ...april, content: { ...content, totals: { ...content.totals, money } } });
    const names = (rules.campaign.money ?? []).map(({ name }) => name.vi);

    expect(sheet?.rows.map((row) => row[1])).toEqual([...names, 'khac']);
  });

  it('has each in the workbook, in the CSV a line for each sum, and more in the paper', async () => {
    const text = new TextDecoder().decode(districtCsv(april));

    expect((await districtXlsx(april)).length).toBeGreaterThan((await districtXlsx(before)).length);
    expect(text.split('\r\n').filter((line) => /^;(Chỉ tiêu cả đợt|Đạt \(%\));/.test(line))).toHaveLength(2);
    expect(districtBody(april).length).toBeGreaterThan(districtBody(before).length + 2);
  });

  it('has none of it where the summary says nothing of it', () => {
    expect(tallySheet(before).sums).toHaveLength(2);
    expect([turnOutSheet(before), moneySheet(before)]).toEqual([undefined, undefined]);
    expect(new TextDecoder().decode(districtCsv(before))).not.toContain('Chỉ tiêu cả đợt');
  });
});
