import type { Rule } from './rule.ts';

/** Who may do what about the drive’s participants, duties and propaganda. */
export const driveRules = {
  'record-launch': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'ghi việc phát động thi đua', en: 'record to whom the drive was launched' },
  },
  'confirm-launch': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'xác nhận hưởng ứng thi đua', en: 'confirm that a participant takes part in the drive' },
  },
  'complete-task': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'ghi một nhiệm vụ của kế hoạch đã làm xong', en: 'record that a duty of the plan is done' },
  },
  'record-propaganda': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'ghi một việc tuyên truyền', en: 'record a broadcast, banner, meeting or article' },
  },
  'read-tasks': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem nhiệm vụ của kế hoạch', en: 'see the duties of the plan' },
  },
  'read-participants': {
    of: 'commune',
    roles: ['reporter', 'commune-officer', 'district-officer', 'council-member', 'auditor'],
    fromUnits: true,
    text: { vi: 'xem đã phát động đến đâu', en: 'see to whom the drive was launched' },
  },
  'read-propaganda': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem các việc tuyên truyền của kỳ', en: 'see the month’s broadcasts, banners, meetings and articles' },
  },
} as const satisfies Record<string, Rule>;
