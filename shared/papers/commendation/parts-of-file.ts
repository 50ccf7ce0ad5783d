import type { Head } from '../decree/head.ts';
import { sizes } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { inSentence } from '../words/names.ts';
import { monthText } from '../words/periods.ts';
import type { CommendationFile } from './commendation-file.ts';

/** The emulation council stands under its committee, which is written as it is usually shortened. */
export function councilHead({ rules }: CommendationFile, rest: Omit<Head, 'issuer' | 'above'>): Head {
  const above = `UBND ${rules.commune.name.vi.toUpperCase()}`;
  return { above, issuer: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'], ...rest };
}

/** What nobody must overlook. */
export function marksOf({ ranking }: CommendationFile): string[] {
  return ranking?.illustrative ? ['THANG ĐIỂM MINH HỌA'] : [];
}

/** From what the ranks in a paper come, so that anybody can find every point again. */
export function originLines({ ranking, rules }: CommendationFile): Block[] {
  if (!ranking) return [];
  const commune = inSentence(rules.commune.name.vi);
  const small = { size: sizes.originTable, align: 'left', italics: true } as const;
  return [
    line(
      `Xếp hạng các đơn vị của ${commune} theo ${inSentence(ranking.rubricName.vi)}, trên bản ${ranking.version} tổng hợp ${monthText(ranking.period)} của huyện.`,
      { ...small, before: 120 },
    ),
    line(`Mã băm của bảng xếp hạng (SHA-256): ${ranking.hash}`, small),
  ];
}

/** What a reader of the ranks should know that the council could not. */
export function rankingRemarks({ rankingRemark }: CommendationFile): Block[] {
  return remarked(rankingRemark);
}

export function remarked(text: string, as = 'Ghi chú'): Block[] {
  const style = { size: sizes.originTable, align: 'left', italics: true, before: 60, after: 60 } as const;
  return text === '' ? [] : [line(`${as}: ${text}`, style)];
}
