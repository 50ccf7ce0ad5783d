import { wholeCitation, type Citation } from '../../domain/citation.ts';
import type { Pack } from '../../domain/criteria.ts';

/** Căn cứ: each ends with a semicolon, the last with a full stop. What came after the paper's own day founds nothing. */
export function basesOf(pack: Pack, plan: Citation | null, day: string): string[] {
  const founds = (citation: Citation): boolean => citation.date <= day;
  const amended = pack.amendedBy.filter(founds).map(wholeCitation);
  const change = amended.length > 0 ? `; được sửa đổi, bổ sung tại ${amended.join(', ')}` : '';
  const given = [
    `Căn cứ ${wholeCitation(pack.decision)}${change}`,
    ...(plan && founds(plan) ? [`Căn cứ ${wholeCitation(plan)}`] : []),
  ];
  return given.map((each, index) => `${each}${index === given.length - 1 ? '.' : ';'}`);
}
