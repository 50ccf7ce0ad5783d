import type { Case, Correction, Course } from './cases.ts';

export interface SpecialCase extends Case {
  period: string;
  unitId: string;
}

const table: readonly (readonly [period: string, unitId: string, course: Course, because: string])[] = [
  ['2024-01', 'xom-8', 'keyed in by phone', 'Trưởng xóm chưa có máy tính, đọc số liệu qua điện thoại'],
  ['2024-01', 'xom-3', 'on the last day', 'Chờ họp xóm cuối kỳ'],
  ['2024-02', 'xom-5', 'late', 'Nghỉ Tết Nguyên đán'],
  ['2024-02', 'xom-6', 'corrected in time', 'Bổ sung kết quả Tết trồng cây'],
  ['2024-03', 'xom-7', 'faulty, then corrected', 'Số đạt lớn hơn tổng số'],
  ['2024-03', 'xom-3', 'corrected in time', 'Cộng thiếu một buổi ra quân'],
  ['2024-04', 'xom-6', 'returned, then sent again', 'Thiếu khối lượng rác của nhóm hộ ven đường'],
  ['2024-05', 'xom-8', 'excused', 'Mưa lũ, đường vào xóm bị chia cắt'],
  ['2024-06', 'xom-4', 'never sent', 'Trưởng xóm đi viện, chưa có người thay'],
  ['2024-06', 'xom-7', 'returned late, then sent again', 'Gửi bản trắng cho kịp hạn'],
  ['2024-07', 'xom-2', 'corrected after the lock', 'Nhập nhầm khối lượng rác thải thu gom'],
  ['2024-07', 'xom-5', 'after the lock', 'Gửi quên, không đề nghị mở lại kỳ'],
  ['2024-08', 'xom-8', 'keyed in from paper', 'Gửi bản giấy có chữ ký'],
  ['2024-09', 'xom-5', 'reopened in vain', 'Bão số 3 (Yagi); phiếu mở lại hết hạn trước khi gửi'],
  ['2024-09', 'xom-7', 'late', 'Bão số 3 (Yagi)'],
  ['2024-10', 'xom-7', 'faulty, never corrected', 'Sai mà không sửa'],
  ['2024-10', 'xom-6', 'late', 'Mất mạng'],
  ['2024-11', 'xom-3', 'excused, yet sent', 'Đã được miễn do dịch bệnh gia súc, sau vẫn gửi được'],
  ['2024-12', 'xom-van-thanh', 'returned, not sent again', 'Số liệu chép lại của tháng trước'],
  ['2024-12', 'xom-2', 'corrected after the lock', 'Bổ sung tiền nhân dân đóng góp'],
  ['2025-01', 'xom-8', 'keyed in from paper', 'Gửi bản giấy có chữ ký'],
  ['2025-01', 'xom-4', 'late', 'Nghỉ Tết Dương lịch'],
];

/** What does not go as it should in Lục Ba in 2024: made up, each with its reason (số liệu minh họa). */
export const lucBaCases: readonly SpecialCase[] = table.map(([period, unitId, course, because]) => ({
  period,
  unitId,
  course,
  because,
}));

export const lucBaCorrections: readonly Correction[] = [
  {
    slot: { communeId: 'luc-ba', period: '2024-05', unitId: 'xom-3' },
    during: '2024-08',
    because: 'Rà soát quý: tháng 5 ghi thiếu rác thải và một hộ phân loại rác',
  },
];

/** The officer is on leave. */
export const lucBaUnconfirmed: readonly string[] = ['2024-02', '2024-10'];
