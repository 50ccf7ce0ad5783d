import type { Rule } from './rule.ts';

/** Who nominates, ranks, decides, and reads what came of it. */
export const commendationRules = {
  nominate: {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'đề nghị khen thưởng', en: 'nominate for commendation' },
  },
  'withdraw-nomination': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'rút đề nghị khen thưởng', en: 'take a nomination back' },
  },
  'rank-units': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'chốt bảng xếp hạng thi đua', en: 'fix the ranking that the council decides on' },
  },
  'read-ranking': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'xem bảng xếp hạng thi đua của xã', en: 'see the commune’s ranking' },
  },
  'decide-commendation': {
    of: 'commune',
    roles: ['council-member'],
    onlyThere: true,
    text: {
      vi: 'ghi hoặc rút quyết định xét khen thưởng của Hội đồng',
      en: 'record or take back what the emulation council decided',
    },
  },
  'read-commendation': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'xem hồ sơ khen thưởng của xã', en: 'see the commune’s commendation file' },
  },
  'read-commendation-paper': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'lấy văn bản khen thưởng của xã', en: 'get the commune’s papers of commendation' },
  },
} as const satisfies Record<string, Rule>;
