import { commendationRules } from './commendation-rules.ts';
import { driveRules } from './drive-rules.ts';
import { newsRules } from './news-rules.ts';
import type { Role } from './person.ts';
import type { Rule } from './rule.ts';

/**
 * Who may do what, within the places that were granted to them. What is not here nobody may do. `docs/policy.md` is made
 * from it.
 */
export const rules = {
  'send-report': {
    of: 'unit',
    roles: ['reporter'],
    text: { vi: 'gửi báo cáo của đơn vị', en: 'send the unit’s report' },
  },
  'key-in-report': {
    of: 'unit',
    roles: ['commune-officer'],
    text: { vi: 'nhập hộ báo cáo cho đơn vị', en: 'type a report in for the unit' },
  },
  'read-form': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'lấy biểu của đơn vị', en: 'get the unit’s form' },
  },
  'read-upload': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem tệp đơn vị đã gửi', en: 'see a file that the unit sent' },
  },
  'send-unit-file': {
    of: 'unit',
    roles: ['reporter'],
    text: { vi: 'gửi ảnh kèm báo cáo của đơn vị', en: 'send a photo beside the unit’s report' },
  },
  'read-unit-files': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem báo cáo, ảnh đơn vị đã gửi', en: 'see which reports and photos the unit sent' },
  },
  'read-slots': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem đơn vị nào đã nộp', en: 'see which units have sent' },
  },
  'read-warnings': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem số liệu cần hỏi lại', en: 'see figures that look odd' },
  },
  'read-progress': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'xem tiến độ của xã', en: 'see the commune’s progress' },
  },
  'read-campaign': {
    of: 'commune',
    roles: ['reporter', 'commune-officer', 'district-officer', 'council-member', 'auditor'],
    fromUnits: true,
    text: { vi: 'xem kế hoạch thi đua của xã', en: 'see the commune’s drive' },
  },
  'read-movements': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'xem phong trào, nguồn lực', en: 'see movements and resources' },
  },
  'read-report-paper': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'council-member', 'auditor'],
    text: { vi: 'lấy báo cáo tháng của xã', en: 'get the commune’s monthly report' },
  },
  'read-acts': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem các việc đã ghi của kỳ', en: 'see what was done to the month' },
  },
  'read-evidence': {
    of: 'unit',
    roles: ['reporter', 'commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem tệp minh chứng', en: 'see a file of evidence' },
  },
  'confirm-month': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'xác nhận số liệu của kỳ', en: 'confirm the month’s figures' },
  },
  'return-report': {
    of: 'unit',
    roles: ['commune-officer'],
    text: { vi: 'trả lại báo cáo', en: 'return a report' },
  },
  'excuse-unit': {
    of: 'unit',
    roles: ['commune-officer'],
    text: { vi: 'miễn báo cáo cho đơn vị', en: 'excuse a unit from reporting' },
  },
  'withdraw-act': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'rút lại một việc đã ghi', en: 'take back what was recorded' },
  },
  'add-evidence': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'ghi minh chứng', en: 'record evidence' },
  },
  'assess-criterion': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'tự đánh giá tiêu chí của xã', en: 'assess the commune’s criteria' },
  },
  'write-sections': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'viết phần lời của báo cáo xã', en: 'write the sections of the commune’s report' },
  },
  'request-reopening': {
    of: 'unit',
    roles: ['commune-officer'],
    text: { vi: 'đề nghị mở lại kỳ', en: 'ask for a period to be reopened' },
  },
  'approve-reopening': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer'],
    text: { vi: 'duyệt mở lại kỳ', en: 'agree to a period being reopened' },
  },
  'verify-criterion': {
    of: 'commune',
    roles: ['district-officer'],
    text: { vi: 'thẩm định tiêu chí của xã', en: 'verify the commune’s criteria' },
  },
  'read-summary': {
    of: 'district',
    roles: ['district-officer', 'council-member', 'auditor'],
    text: { vi: 'xem tổng hợp của huyện', en: 'see the district’s summary' },
  },
  'read-summary-paper': {
    of: 'district',
    roles: ['district-officer', 'council-member', 'auditor'],
    text: { vi: 'lấy biểu tổng hợp của huyện', en: 'get the district’s summary as a paper' },
  },
  'explain-figure': {
    of: 'commune',
    roles: ['commune-officer', 'district-officer', 'auditor'],
    text: { vi: 'xem giải trình số liệu', en: 'have a figure explained' },
  },
  'read-deliveries': {
    of: 'district',
    roles: ['district-officer', 'auditor'],
    text: { vi: 'xem tổng hợp đã gửi đến ai', en: 'see to whom the summary was delivered' },
  },
  'make-links': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'tạo đường dẫn gửi báo cáo', en: 'make links to report by' },
  },
  'revoke-links': {
    of: 'commune',
    roles: ['commune-officer', 'administrator'],
    text: { vi: 'thu hồi đường dẫn gửi báo cáo', en: 'revoke links to report by' },
  },
  ...newsRules,
  ...commendationRules,
  ...driveRules,
  'record-turn-out': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'ghi ngày ra quân của đơn vị', en: 'record a unit’s turn-out day' },
  },
  'record-turn-outs': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'ghi ngày ra quân của nhiều đơn vị', en: 'record a turn-out day of several units' },
  },
  'record-money': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'ghi kinh phí cam kết, đã nhận, đã chi', en: 'record money pledged, received and spent' },
  },
} as const satisfies Record<string, Rule>;

/** One name for each thing that a route or an act does. */
export type Action = keyof typeof rules;

/** Whether a grant of a place above does not do. */
export function isOnlyThere(action: Action): boolean {
  const rule: Rule = rules[action];
  return rule.onlyThere === true;
}

/** Whether a grant in a unit of the commune does, too. */
export function isFromUnits(action: Action): boolean {
  const rule: Rule = rules[action];
  return rule.fromUnits === true;
}

export function rolesFor(action: Action): readonly Role[] {
  return rules[action].roles;
}
