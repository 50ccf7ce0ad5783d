import type { Bilingual } from '../text.ts';
import type { ParticipantKind } from './participant.ts';
import type { ProofKind, Task } from './task.ts';
import type { Answer, TaskState } from './task-status.ts';

/** What people read for the ids of a drive. */

export const participantKindNames: Record<ParticipantKind, Bilingual> = {
  organisation: { vi: 'Đảng, chính quyền, Mặt trận, đoàn thể', en: 'Party, authorities, Front, mass organisations' },
  institution: { vi: 'Trường học, trạm y tế', en: 'Schools and health station' },
  association: { vi: 'Hội xã hội', en: 'Social associations' },
  hamlet: {
    vi: 'Nhân dân, cán bộ, ban công tác Mặt trận và đoàn thể các xóm',
    en: 'People, cadres, Front boards and chapters of the hamlets',
  },
  firm: { vi: 'Doanh nghiệp, hợp tác xã', en: 'Firms and cooperatives' },
  individuals: { vi: 'Cá nhân', en: 'Individuals' },
};

export const roleNames: Record<Task['role'], Bilingual> = {
  'ban-chi-dao': { vi: 'Ban chỉ đạo xây dựng nông thôn mới xã', en: 'Steering committee' },
  'van-hoa-xa-hoi': { vi: 'Công chức Văn hóa - xã hội', en: 'Officer for culture and society' },
  'tai-chinh-ke-toan': { vi: 'Công chức Tài chính - Kế toán', en: 'Officer for finance' },
  'dia-chinh-nong-thon-moi': { vi: 'Công chức Địa chính, phụ trách nông thôn mới', en: 'Officer for land and NTM' },
  'mat-tran': { vi: 'Ủy ban Mặt trận Tổ quốc xã', en: 'Fatherland Front' },
  'to-chuc-chinh-tri-xa-hoi': { vi: 'Các tổ chức chính trị - xã hội', en: 'Mass organisations' },
  'co-quan-don-vi': { vi: 'Các trường, trạm y tế', en: 'Schools and health station' },
  xom: { vi: 'Các xóm', en: 'Hamlets' },
};

export const taskStateNames: Record<TaskState, Bilingual> = {
  done: { vi: 'đã làm', en: 'done' },
  due: { vi: 'đến hạn trong kỳ', en: 'due this month' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'not-due': { vi: 'chưa đến hạn', en: 'not due yet' },
  excused: { vi: 'được miễn', en: 'excused' },
};

export const proofNames: Record<ProofKind, Bilingual> = {
  news: { vi: 'tin bài đã đăng', en: 'a published article' },
  evidence: { vi: 'hồ sơ minh chứng', en: 'an evidence' },
  loudspeaker: { vi: 'lượt phát thanh', en: 'a broadcast' },
  banner: { vi: 'băng zôn, khẩu hiệu', en: 'a banner' },
  meeting: { vi: 'buổi họp, tuyên truyền', en: 'a meeting' },
  article: { vi: 'bài viết tuyên truyền', en: 'an article of propaganda' },
};

const seenNames: Record<NonNullable<Task['seen']>['by'], Bilingual> = {
  launch: { vi: 'theo danh sách phát động', en: 'by the list of launches' },
  news: { vi: 'đã đăng tin bài trong kỳ', en: 'an article was published this month' },
  confirmation: {
    vi: 'xã đã xác nhận số liệu của kỳ, huyện xem được ngay',
    en: 'the commune confirmed the month, and the district reads it',
  },
  propaganda: { vi: 'theo danh sách tuyên truyền', en: 'by the list of propaganda' },
  report: { vi: 'theo báo cáo của đơn vị', en: 'by the unit’s report' },
};

/** By what it is known that a task is done; null where it is not. */
export function howName({ seen }: Task, { how }: Answer): Bilingual | null {
  if (how === 'said') return { vi: 'đã ghi là làm xong', en: 'recorded as done' };
  if (how === 'excused') return { vi: 'được miễn báo cáo kỳ này', en: 'excused from this month’s report' };
  return how === 'seen' && seen ? seenNames[seen.by] : null;
}
