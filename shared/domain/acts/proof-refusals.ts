import type { Bilingual } from '../text.ts';

/** Why what is named does not show that a duty is done. */
export const proofRefusals = {
  'not-about-duty': {
    vi: 'Nhiệm vụ “{task}” không phải là việc mà {found} cho thấy đã làm. Có thể nêu: {kinds}; hoặc viết vài chữ (“text”), kèm tệp (“file”) thay cho “shows”.',
    en: 'That the duty “{task}” is done is not what {foundEn} shows. What does: {kindsEn}; or say it in a few words (“text”) or by a file (“file”) in place of “shows”.',
  },
  'shown-by-other-unit': {
    vi: 'Việc tuyên truyền “{found}” là của nơi khác, không cho thấy nhiệm vụ “{task}” đã làm ở đây.',
    en: 'The item “{found}” is of another place, and does not show that the duty “{task}” is done here.',
  },
  'shown-of-other-month': {
    vi: 'Việc được nêu làm ngày {found}, không thuộc kỳ này ({from}–{to}): nhiệm vụ hằng tháng “{task}” chỉ tính việc làm trong kỳ.',
    en: 'What is named is of {found}, which is not within this period ({from}–{to}): the monthly duty “{task}” is done by what was done in it.',
  },
} as const satisfies Record<string, Bilingual>;
