import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { shortCitation } from '../../../shared/domain/citation.ts';
import { basesOf } from '../../../shared/papers/words/bases.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const given = readGiven();
const pack = must(given.packs[0]);
const { plan } = must(given.campaigns[0]);

describe('what a paper is founded on', () => {
  it('is cited with number, date, who issued it and what it is about, each with a semicolon and the last with a full stop', () => {
    expect(basesOf(pack, plan, '2024-03-20')).toEqual([
      'Căn cứ Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ ban hành Bộ tiêu chí quốc gia về xã nông thôn mới và Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021-2025; được sửa đổi, bổ sung tại Quyết định số 211/QĐ-TTg ngày 01/3/2023 của Thủ tướng Chính phủ;',
      'Căn cứ Kế hoạch số 66/KH-UBND ngày 22/01/2024 của Ủy ban nhân dân xã Lục Ba về phát động đợt thi đua cao điểm “Lục Ba quyết tâm, chung sức xây dựng xã Nông thôn mới nâng cao năm 2024” trên địa bàn xã Lục Ba.',
    ]);
  });

  it('is nothing that was decided after the paper’s own day', () => {
    expect(basesOf(pack, plan, '2024-01-19').some((base) => base.includes('66/KH-UBND'))).toBe(false);
  });

  it('is for a commune whose plan is not known the decision alone, never another commune’s plan', () => {
    const others = given.campaigns.filter(({ communes }) => !communes.includes('luc-ba'));

    expect(others.length).toBeGreaterThan(0);
    for (const campaign of others) expect(basesOf(pack, campaign.plan, '2024-03-20')).toHaveLength(1);
  });

  it('has a 0 before days below 10 and before the first two months, and before no other month', () => {
    const cited = (date: string) => shortCitation({ kind: 'Kế hoạch', number: '5/KH', date, issuer: '' });

    expect(['2024-02-05', '2024-12-31', '2024-03-01'].map(cited)).toEqual([
      'Kế hoạch số 5/KH ngày 05/02/2024',
      'Kế hoạch số 5/KH ngày 31/12/2024',
      'Kế hoạch số 5/KH ngày 01/3/2024',
    ]);
  });
});
