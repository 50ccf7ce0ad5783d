import type { Messages } from './messages.ts';

/** How the communes' drives go, in sums. */
export const driveSums = {
  propaganda: {
    vi: 'Tuyên truyền của các xã trong kỳ: {loudspeaker} lượt phát thanh, {banner} băng zôn, {meeting} buổi họp, {article} tin bài.',
    en: 'Propaganda of the communes this month: {loudspeaker} broadcasts, {banner} banners, {meeting} meetings, {article} articles.',
  },
  money: {
    vi: 'Kinh phí từ đầu đợt: cam kết {pledged}, đã nhận {received}, đã chi {spent} đồng.',
    en: 'Money since the start: {pledged} pledged, {received} received, {spent} spent, in đồng.',
  },
  nominated: {
    vi: 'Đề nghị khen thưởng {when}: xã khen {nominatedCommune}, huyện khen {nominatedDistrict}, tỉnh khen {nominatedProvince}, nhà nước khen {nominatedState}.',
    en: 'Nominations {when}: {nominatedCommune} for the commune, {nominatedDistrict} for the district, {nominatedProvince} for the province, {nominatedState} for the state.',
  },
  decided: {
    vi: 'Hội đồng xã quyết định {when}: {decided} kỳ xét, chọn {chosenCommune} để xã khen, {chosenDistrict} để trình huyện khen.',
    en: 'The communes’ councils {when}: {decided} rounds decided, {chosenCommune} chosen for the commune, {chosenDistrict} to be proposed to the district.',
  },
  inMonth: { vi: 'trong kỳ', en: 'this month' },
  toDate: { vi: 'từ đầu đợt', en: 'since the start' },
} as const satisfies Messages;
