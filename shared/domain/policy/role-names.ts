import type { Bilingual } from '../text.ts';
import type { Role } from './person.ts';

export const roleNames = {
  reporter: { vi: 'người báo cáo của đơn vị', en: 'the unit’s reporter' },
  'commune-officer': { vi: 'công chức phụ trách nông thôn mới của xã', en: 'the commune’s new-rural officer' },
  'district-officer': { vi: 'cán bộ nông thôn mới của huyện', en: 'the district’s new-rural officer' },
  'council-member': { vi: 'thành viên Hội đồng thi đua – khen thưởng', en: 'a member of the emulation council' },
  auditor: { vi: 'người kiểm tra', en: 'an auditor' },
  administrator: { vi: 'người quản trị', en: 'the administrator' },
} as const satisfies Record<Role, Bilingual>;
