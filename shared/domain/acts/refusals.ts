import { DomainError, type ErrorKind, type RequestFault } from '../errors.ts';
import type { Bilingual } from '../text.ts';
import { commendationRefusals } from './commendation-refusals.ts';
import { proofRefusals } from './proof-refusals.ts';

/** Why an act is not recorded, in words for the officer. `{name}` stands for a value. */
const texts = {
  'month-closed': {
    vi: 'Kỳ {period} đã khóa từ {locked}: không trả lại, miễn báo cáo hay xác nhận được nữa. Nếu cần sửa số liệu, hãy đề nghị mở lại kỳ cho đơn vị (reopen-request).',
    en: 'Period {period} was locked from {locked}: nothing can be returned, excused or confirmed any more. To have figures corrected, ask for the period to be reopened for the unit (reopen-request).',
  },
  'month-open': {
    vi: 'Kỳ {period} chưa khóa (khóa lúc {locked}): đơn vị cứ gửi báo cáo, không cần mở lại kỳ.',
    en: 'Period {period} is not locked (it will be at {locked}): the unit can simply send its report.',
  },
  'outdated-return': {
    vi: 'Báo cáo đã xem không còn là báo cáo đang được tính của đơn vị. Bản đang được tính: {current}. Hãy xem lại rồi trả lại nếu cần.',
    en: 'The report that was seen is no longer the one of the unit that counts. What counts now: {current}. Look at it, and return it if need be.',
  },
  'outdated-confirm': {
    vi: 'Số liệu của kỳ đã thay đổi sau khi được mở xem. Báo cáo mới nhất: {newest}. Hãy xem lại rồi xác nhận.',
    en: 'The month’s figures have changed since they were looked at. Newest report: {newest}. Look again, and then confirm.',
  },
  'same-person': {
    vi: 'Người duyệt mở lại kỳ phải là người khác với người đề nghị ({by}).',
    en: 'Whoever agrees to reopening must be another than the one who asked for it ({by}).',
  },
  'ticket-expired': {
    vi: 'Đề nghị mở lại kỳ đã hết hạn lúc {expired}. Hãy lập đề nghị mới.',
    en: 'The request to reopen expired at {expired}. Ask anew.',
  },
  'already-done': {
    vi: 'Việc này {by} đã làm lúc {at}.',
    en: '{by} has done this already, at {at}.',
  },
  'too-many-acts': {
    vi: 'Kỳ này đã ghi quá nhiều việc ({count}). Hãy báo người quản trị.',
    en: 'Too much has been recorded for this month ({count}). Tell whoever runs this.',
  },
  'act-refused': {
    vi: 'Yêu cầu nêu điều không có trong kỳ này; xem từng lỗi trong “errors”.',
    en: 'The request names what this month does not have; see each fault in “errors”.',
  },
  'no-such-unit': {
    vi: 'Xã này không có đơn vị “{found}” trong kỳ này.',
    en: 'This commune has no unit “{found}” in this month.',
  },
  'no-such-indicator': {
    vi: 'Bộ tiêu chí của kỳ không có chỉ tiêu “{found}”.',
    en: 'The month’s criteria have no indicator “{found}”.',
  },
  'no-such-criterion': {
    vi: 'Bộ tiêu chí của kỳ không có tiêu chí số {found}.',
    en: 'The month’s criteria have no criterion {found}.',
  },
  'no-such-file': {
    vi: 'Không thấy tệp “{found}” trong kho minh chứng của kỳ này. Hãy gửi tệp trước.',
    en: 'There is no file “{found}” among this month’s evidence. Send it first.',
  },
  'no-such-unit-file': {
    vi: 'Đơn vị không có tệp “{found}” trong kỳ này. Hãy gửi tệp của đơn vị trước: xin biểu ở “unit-files”, gửi ảnh hoặc bản quét; tên tệp là tên nhận được khi đó.',
    en: 'The unit has no file “{found}” in this month. Send the unit’s own first: ask for a form at “unit-files”, send the photo or scan, and use the name that was given then.',
  },
  'no-such-photo': {
    vi: 'Kỳ này không có ảnh “{found}”. Hãy gửi ảnh trước: xin biểu ở “photo-files”, gửi ảnh, rồi làm ảnh ở “photos”; tên ảnh là tên nhận được khi đó.',
    en: 'This month has no picture “{found}”. Send it first: ask for a form at “photo-files”, send it, have it made at “photos”, and use the name that was given then.',
  },
  'evidence-too-large': {
    vi: 'Tệp “{found}” lớn hơn 10 MB. Hãy chụp hoặc quét lại nhỏ hơn rồi gửi lại.',
    en: 'The file “{found}” is larger than 10 MB. Take a smaller photo or scan and send that.',
  },
  'scan-missing': {
    vi: 'Nhập hộ từ bản giấy phải kèm bản chụp của bản giấy: xin biểu ở “evidence-files”, gửi ảnh hoặc PDF rồi ghi vào “scan”. Nếu đơn vị đọc qua điện thoại, chọn “phone”.',
    en: 'What is typed in from paper needs a scan of the paper: ask for a form at “evidence-files”, send a photo or PDF, and name it in “scan”. If the unit said it by telephone, choose “phone”.',
  },
  'date-ahead': {
    vi: 'Ngày ghi là {found}, sau hôm nay ({today}). Hãy xem lại ngày.',
    en: 'The date given is {found}, which is after today ({today}). Look at the date again.',
  },
  'date-outside': {
    vi: 'Ngày {found} không thuộc kỳ này ({from}–{to}). Hãy ghi vào kỳ {period}, là kỳ có ngày đó.',
    en: 'The date {found} is not within this period ({from}–{to}). Record it in period {period}, which has it.',
  },
  'date-out-of-drive': {
    vi: 'Ngày {found} không thuộc kỳ nào của đợt thi đua. Hãy xem lại ngày.',
    en: 'The date {found} is in no period of the drive. Look at the date again.',
  },
  'drive-in-open': {
    vi: 'Kỳ {period} đã khóa từ {locked}: việc của đợt thi đua ghi vào kỳ đang mở ({open}), với ngày đã làm.',
    en: 'Period {period} was locked from {locked}: what was done for the drive is recorded in the open period ({open}), with the day on which it was done.',
  },
  'duty-locked': {
    vi: 'Kỳ {period} đã khóa từ {locked}: nhiệm vụ hằng tháng của kỳ đó giữ như khi khóa, không ghi thêm được. Việc đã ghi sai vẫn rút lại được (withdraw).',
    en: 'Period {period} was locked from {locked}: its monthly duties stay as they were then, and nothing is added. What was recorded wrongly can still be taken back (withdraw).',
  },
  'drive-over': {
    vi: 'Kỳ {period} đã khóa từ {locked} và đợt thi đua không còn kỳ nào mở: không ghi thêm được; việc đã ghi sai vẫn rút lại được (withdraw).',
    en: 'Period {period} was locked from {locked}, and no period of the drive is open: nothing more is recorded. What was recorded wrongly can still be taken back (withdraw).',
  },
  'recorded-in-other': {
    vi: 'Việc này đã ghi và được tính ở kỳ {period} ({found}): không ghi lần nữa. Muốn sửa thì rút việc đó ở kỳ {period} trước (withdraw).',
    en: 'This is recorded and counts in period {period} ({found}): it is not recorded again. To correct it, take that one back in period {period} first (withdraw).',
  },
  'no-such-source': {
    vi: 'Đợt thi đua không có nguồn kinh phí “{found}”. Các nguồn: {sources}.',
    en: 'The drive has no source of money “{found}”. There are: {sources}.',
  },
  'no-such-participant': {
    vi: 'Đợt thi đua của xã không có đối tượng “{found}”.',
    en: 'The commune’s drive has no participant “{found}”.',
  },
  'no-such-task': {
    vi: 'Kế hoạch không có nhiệm vụ “{found}” trong kỳ này.',
    en: 'The plan has no duty “{found}” in this month.',
  },
  'task-of-commune': {
    vi: 'Nhiệm vụ “{task}” là của xã: bỏ trống “unitId”.',
    en: 'The duty “{task}” is the commune’s: leave out “unitId”.',
  },
  'task-of-units': {
    vi: 'Nhiệm vụ “{task}” do từng đơn vị làm: ghi “unitId” là một trong: {units}.',
    en: 'The duty “{task}” is each unit’s own: give “unitId”, one of: {units}.',
  },
  'nothing-shows-it': {
    vi: 'Hãy viết vài chữ đã làm gì, hoặc kèm tệp (“file”), hoặc nêu tin bài, việc tuyên truyền đã ghi (“shows”).',
    en: 'Say in a few words what was done, or name a file (“file”), or an article or item that was recorded (“shows”).',
  },
  'owes-nothing': {
    vi: '{unit} không phải nộp báo cáo hằng tháng, chỉ báo cáo khi có thay đổi: không có gì để miễn.',
    en: '{unit} owes no monthly report and reports only when something changes: there is nothing to excuse.',
  },
  'unit-has-reported': {
    vi: '{unit} đã có báo cáo được tính, nhận lúc {at}: không cần miễn. Nếu báo cáo sai, hãy trả lại (return).',
    en: '{unit} has a report that counts, received at {at}: there is nothing to excuse. If it is wrong, return it.',
  },
  'month-running': {
    vi: 'Kỳ {period} còn đến hết ngày {to}, số liệu còn thay đổi: xác nhận được từ {from}.',
    en: 'Period {period} runs until the end of {to} and its figures still change: it can be confirmed from {from}.',
  },
  'no-such-act': {
    vi: 'Kỳ này không có việc nào mang số “{found}” để làm điều này.',
    en: 'This month has no act “{found}” of which that can be done.',
  },
  'links-revoked': {
    vi: 'Các đường dẫn này đã được {by} thu hồi lúc {at}.',
    en: '{by} revoked these links already, at {at}.',
  },
  'no-such-links': {
    vi: 'Chưa có đường dẫn nào mang thế hệ {found} để thu hồi; thế hệ hiện nay là {current}.',
    en: 'There are no links of generation {found} to revoke yet; the generation now is {current}.',
  },
  'bad-expiry': {
    vi: 'Hạn mở lại phải sau lúc này và không quá {days} ngày, chậm nhất {latest}.',
    en: 'The period can be reopened until a time after now and at most {days} days ahead, {latest} at the latest.',
  },
  'text-refused': {
    vi: 'Có chữ không đọc được trong yêu cầu; xem từng chỗ trong “errors”.',
    en: 'The request has text that cannot be read; see each place in “errors”.',
  },
  'hidden-characters': {
    vi: 'Chỗ này không có chữ nào nhìn thấy được, hoặc có ký tự ẩn (thường do sao chép từ nơi khác). Hãy xóa đi và gõ lại.',
    en: 'There is nothing here that can be seen, or a hidden character (often copied from elsewhere). Delete it and type it again.',
  },
  ...commendationRefusals,
  ...proofRefusals,
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof texts;
type Values = Readonly<Record<string, string>>;

export function refusal(kind: ErrorKind, code: RefusalCode, about: { values?: Values; faults?: RequestFault[] } = {}) {
  return new DomainError(kind, code, { text: textOf(code, about.values ?? {}), faults: about.faults ?? [] });
}

/** One code, whatever it is that was seen: the client shows the month again, and asks its person again. */
export function outdatedBasis(code: 'outdated-return' | 'outdated-confirm', at: string, values: Values): DomainError {
  const text = textOf(code, values);
  return new DomainError('conflict', 'outdated-basis', { text, faults: [{ at, code, message: text }] });
}

export function faultAt(at: string, code: RefusalCode, values: Values): RequestFault {
  return { at, code, message: textOf(code, values) };
}

function textOf(code: RefusalCode, values: Values): Bilingual {
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_name, key: string) => values[key] ?? '');
  return { vi: fill(texts[code].vi), en: fill(texts[code].en) };
}
