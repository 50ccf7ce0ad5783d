import type { MoneySide } from '../drive/money.ts';
import type { Bilingual } from '../text.ts';

/** What the figures of a summary are called. */

export const completenessLabels: Record<string, Bilingual> = {
  owed: { vi: 'số đơn vị phải nộp', en: 'units that owe a report' },
  onTime: { vi: 'nộp đúng hạn', en: 'on time' },
  late: { vi: 'nộp muộn', en: 'late' },
  rejected: { vi: 'bị trả lại', en: 'rejected' },
  missing: { vi: 'chưa nộp', en: 'missing' },
  excused: { vi: 'được miễn báo cáo', en: 'excused' },
  notDue: { vi: 'chưa đến hạn', en: 'not due' },
  rate: { vi: 'tỷ lệ đã nộp', en: 'share that is in' },
};

export const proofLabels: Record<string, Bilingual> = {
  received: { vi: 'tệp đã nhận', en: 'files received' },
  accepted: { vi: 'tệp được tính', en: 'files that count' },
  superseded: { vi: 'tệp đã thay bằng bản mới', en: 'files superseded by newer ones' },
  rejected: { vi: 'tệp có lỗi hoặc bị trả lại', en: 'files rejected or returned' },
  late: { vi: 'tệp đến sau khi khóa kỳ', en: 'files that came after the lock' },
  waiting: { vi: 'tệp đang xử lý', en: 'files under way' },
  lost: { vi: 'tệp thất lạc', en: 'files lost' },
};

export const stateLabels = {
  criteriaMet: { vi: 'số tiêu chí đạt', en: 'criteria met' },
  criteriaNotMet: { vi: 'số tiêu chí chưa đạt', en: 'criteria not met' },
  criteriaNotAssessable: { vi: 'số tiêu chí chưa đánh giá được', en: 'criteria not assessable' },
  communes: { vi: 'số xã', en: 'communes' },
} as const satisfies Record<string, Bilingual>;

export const tallyLabels = {
  month: (label: string): Bilingual => ({ vi: `${label} trong kỳ`, en: `${label}, this month` }),
  toDate: (label: string): Bilingual => ({ vi: `${label} từ đầu đợt`, en: `${label}, to date` }),
  target: (label: string): Bilingual => ({ vi: `${label}, chỉ tiêu cả đợt`, en: `${label}, target of the drive` }),
};

/** Of money by source. */
const moneyLabels = {
  pledged: { vi: 'đã cam kết', en: 'pledged' },
  received: { vi: 'đã nhận', en: 'received' },
  spent: { vi: 'đã chi', en: 'spent' },
} as const satisfies Record<MoneySide, Bilingual>;

export function moneyLabel(side: MoneySide, source: Bilingual): Bilingual {
  const { vi, en } = moneyLabels[side];
  return { vi: `kinh phí nguồn “${source.vi}”: ${vi}`, en: `money of the source “${source.en}”: ${en}` };
}

export const ratioLabels = {
  percent: (code: string): Bilingual => ({ vi: `chỉ tiêu ${code}, tỷ lệ`, en: `indicator ${code}, rate` }),
  met: (code: string): Bilingual => ({ vi: `chỉ tiêu ${code}, số đạt`, en: `indicator ${code}, number met` }),
  total: (code: string): Bilingual => ({ vi: `chỉ tiêu ${code}, tổng số`, en: `indicator ${code}, total` }),
  reported: (code: string): Bilingual => ({
    vi: `chỉ tiêu ${code}, số đơn vị có số liệu`,
    en: `indicator ${code}, units with a value`,
  }),
  expected: (code: string): Bilingual => ({
    vi: `chỉ tiêu ${code}, số đơn vị phải báo cáo`,
    en: `indicator ${code}, units that report it`,
  }),
};

const stateTexts: Record<string, Bilingual> = {
  met: { vi: 'đạt', en: 'met' },
  'not-met': { vi: 'chưa đạt', en: 'not met' },
  'not-assessable': { vi: 'chưa đánh giá được', en: 'not assessable' },
};

export function stateText(state: string): Bilingual {
  return stateTexts[state] ?? { vi: state, en: state };
}
