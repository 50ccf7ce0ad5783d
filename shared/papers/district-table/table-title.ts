import { inSentence } from '../words/names.ts';
import { periodWords } from '../words/periods.ts';
import type { DistrictTable } from './district-table.ts';

/** What the paper is about, in the lines of its title. */
export function tableTitle({ content, rules }: Pick<DistrictTable, 'content' | 'rules'>): [string, string] {
  return [`Tổng hợp kết quả xây dựng nông thôn mới nâng cao ${inSentence(content.name)}`, periodWords(rules.period)];
}
