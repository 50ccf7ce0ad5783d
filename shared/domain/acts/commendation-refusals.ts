/** Why what is done about commendation is not recorded; each with its place in the request. */
export const commendationRefusals = {
  'no-nominee': {
    vi: 'Chưa nói đề nghị khen ai: ghi đơn vị (unitId), tập thể tham gia đợt thi đua (participantId), hoặc cá nhân (person).',
    en: 'Nobody is nominated: name a unit (unitId), a participant of the drive (participantId), or a person (person).',
  },
  'two-nominees': {
    vi: 'Mỗi đề nghị khen một tập thể hoặc một cá nhân: chỉ ghi đơn vị hoặc tập thể tham gia, không ghi cả hai.',
    en: 'One nomination is of one body or person: name a unit or a participant, not both.',
  },
  'no-such-collective': {
    vi: 'Đợt thi đua của xã không có tập thể “{found}”.',
    en: 'The commune’s drive has no body “{found}” that takes part.',
  },
  'no-such-round': {
    vi: 'Không xét khen thưởng trên kết quả kỳ “{found}” được: chọn một kỳ từ {first} đến {last}.',
    en: 'Nobody is commended on the results of “{found}”: name a period from {first} to {last}.',
  },
  'record-in-open': {
    vi: 'Kỳ {period} đã khóa từ {locked}: việc khen thưởng ghi vào kỳ đang mở ({open}); kỳ được xét ghi ở “round”.',
    en: 'Period {period} was locked from {locked}: commendation is recorded in the open period ({open}), and “round” names the one on whose results it is.',
  },
  'nominated-already': {
    vi: 'Đã có đề nghị này, ghi ở kỳ {period} ({found}). Muốn đổi thì rút đề nghị đó trước (withdraw-nomination).',
    en: 'This nomination was made in period {period} ({found}). To change it, take that one back first (withdraw-nomination).',
  },
  'no-such-nomination': {
    vi: 'Không có đề nghị “{found}” còn hiệu lực, ghi từ kỳ này về trước, mà người này được rút.',
    en: 'There is no nomination “{found}” that stands, was made by this period, and is this person’s to take back.',
  },
  'no-such-decision': {
    vi: 'Kỳ {period} không có quyết định “{found}” còn hiệu lực. Kỳ đã ghi quyết định và mã của nó xem ở “commendation” (decision); rút ở đúng kỳ đó.',
    en: 'Period {period} has no decision “{found}” that stands. “commendation” says the decision’s name and the period that has it (decision): take it back there.',
  },
  'one-person': {
    vi: 'Chủ trì và thư ký phải là hai người: cùng ghi là “{found}”.',
    en: 'Who chairs and who takes the minutes are two people: both are “{found}”.',
  },
  'before-ranking': {
    vi: 'Bảng xếp hạng này lập ngày {made}: Hội đồng không thể quyết định trên đó từ ngày {found}. Hãy kiểm tra ngày họp.',
    en: 'This ranking was made on {made}: the council cannot have decided on it on {found}. Check the day of the meeting.',
  },
  'honoured-before': {
    vi: 'Cùng một thành tích không khen hai lần: Hội đồng đã chọn ở kỳ xét {round}.',
    en: 'The same achievement is not commended twice: the council chose it in the round of {round}.',
  },
  'no-such-ranking': {
    vi: 'Không có bảng xếp hạng “{found}” của kỳ này. Hãy mở lại bảng xếp hạng ở “rankings” và dùng mã ghi ở đó.',
    en: 'This month has no ranking “{found}”. Open the ranking at “rankings” again and use the name that it gives.',
  },
  'not-the-ranking': {
    vi: 'Hội đồng phải quyết định trên bảng xếp hạng đang được chốt của kỳ này: {current}.',
    en: 'The council decides on the ranking that this month was fixed to: {current}.',
  },
  'not-nominated': {
    vi: 'Không có đề nghị khen thưởng “{found}” còn hiệu lực trong kỳ này.',
    en: 'This month has no nomination “{found}” that stands.',
  },
  'named-twice': {
    vi: 'Tập thể hoặc cá nhân này đã có ở dòng {first}: mỗi nơi, mỗi người biểu quyết một lần cho mỗi mức khen.',
    en: 'This body or person stands in line {first} already: each is voted on once for each rank.',
  },
  'more-than-all': {
    vi: 'Có mặt {present} nhưng Hội đồng chỉ có {total} người.',
    en: '{present} are present, but the council has {total} members only.',
  },
  'no-quorum': {
    vi: 'Có mặt {present} trên {total}: chưa đủ để họp, cần ít nhất {needed} người.',
    en: '{present} of {total} are present: too few to decide, at least {needed} are needed.',
  },
  'votes-do-not-add-up': {
    vi: 'Đồng ý {for}, không đồng ý {against}, không biểu quyết {abstain}: cộng lại là {sum}, nhưng có mặt {present} người.',
    en: '{for} for, {against} against, {abstain} abstaining make {sum}, but {present} are present.',
  },
  'votes-say-otherwise': {
    vi: 'Ghi là {said} nhưng có {for} trên {present} phiếu đồng ý: cần ít nhất {needed} phiếu để được chọn.',
    en: 'It says {saidEn}, but {for} of {present} are for it: at least {needed} are needed to be chosen.',
  },
  'rank-by-guidance': {
    vi: 'Khen thưởng cấp tỉnh, cấp nhà nước theo hướng dẫn của Hội đồng cấp trên: ở đây chỉ lập hồ sơ, không biểu quyết.',
    en: 'Commendation by the province and the state follows the guidance of their councils: here only the file is made.',
  },
  'two-ranks': {
    vi: 'Cùng một thành tích không khen hai mức: đã chọn ở dòng {first}.',
    en: 'The same achievement is not commended twice: it is chosen in line {first} already.',
  },
  'reason-missing': {
    vi: 'Quyết định khác bảng xếp hạng ({why}): cần ghi lý do.',
    en: 'This departs from the ranking ({whyEn}): say why.',
  },
} as const;
