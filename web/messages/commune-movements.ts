import type { Messages } from './messages.ts';

export const movementTexts = {
  title: { vi: 'Phong trào và nguồn lực', en: 'Movements and resources' },
  movements: { vi: 'Phong trào', en: 'Movements' },
  resources: { vi: 'Nguồn lực huy động', en: 'Resources' },
  none: { vi: 'Kỳ này chưa có số liệu phong trào.', en: 'There are no movements this month.' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  month: { vi: 'Trong kỳ', en: 'This month' },
  toDate: { vi: 'Từ đầu đợt', en: 'Since the start' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  ofTarget: { vi: 'Đạt', en: 'Reached' },
  noTarget: { vi: 'không đặt', en: 'none' },
  notGiven: { vi: 'chưa báo', en: 'not given' },
  illustrativeSays: {
    vi: 'Chỉ tiêu ghi “minh họa” không lấy từ văn bản nào.',
    en: 'A target marked “illustrative” comes from no paper.',
  },
  byUnit: { vi: '{label} ({unit}): từng đơn vị', en: '{label} ({unit}): by unit' },
  coverage: { vi: '{reported}/{expected} đơn vị báo', en: 'from {reported} of {expected} units' },
  done: {
    vi: 'Trong kỳ {month}; từ đầu đợt {toDate} {unit}',
    en: 'This month {month}; since the start {toDate} {unit}',
  },
  ofTargetSet: { vi: 'bằng {percent} chỉ tiêu {target} {unit}', en: '{percent} of the target of {target} {unit}' },
  ofIllustrative: {
    vi: 'bằng {percent} chỉ tiêu {target} {unit} (minh họa)',
    en: '{percent} of the target of {target} {unit} (illustrative)',
  },
  withoutTarget: { vi: 'không đặt chỉ tiêu', en: 'no target is set' },

  tasks: { vi: 'Nhiệm vụ của kế hoạch', en: 'The plan’s duties' },
  tasksCount: {
    vi: 'Quá hạn {overdue}; đến hạn {due}; đã làm {done}; chưa đến hạn {notDue}; được miễn {excused}.',
    en: 'Overdue {overdue}; due {due}; done {done}; not due {notDue}; excused {excused}.',
  },
  noTasks: { vi: 'Kỳ này không có nhiệm vụ nào phải theo dõi.', en: 'There are no duties to follow this month.' },
  dueBy: { vi: 'hạn {day}', en: 'due by {day}' },
  othersTasks: { vi: 'Các nhiệm vụ khác', en: 'Other duties' },
  noneOverdue: { vi: 'Không có nhiệm vụ nào quá hạn.', en: 'No duty is overdue.' },
  whoNot: { vi: 'Chưa xong: {units}', en: 'Not done by: {units}' },
} as const satisfies Messages;
