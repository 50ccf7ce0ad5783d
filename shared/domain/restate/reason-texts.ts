import type { Act, ActKind, ActOf } from '../acts/act.ts';
import { ruleOf, ruleOfId } from '../acts/kinds.ts';
import { excerpt, type Bilingual } from '../text.ts';

/** The longest that a person's own words are quoted in a reason. */
const quoted = (words: string): string => `“${excerpt(words, 200)}”`;

interface InTime {
  commune: string;
  unit: string;
  at: string;
  isLate: boolean;
  isRefused: boolean;
}

export function inTimeText({ commune, unit, at, isLate, isRefused }: InTime): Bilingual {
  const vi = isLate ? 'nộp muộn nhưng trước khi khóa kỳ' : 'kịp hạn';
  const en = isLate ? 'late but before the lock' : 'in time';
  if (isRefused)
    return {
      vi: `${commune}, ${unit}: tệp có lỗi nhận lúc ${at}, ghi nhận sau khi chốt.`,
      en: `${commune}, ${unit}: a file with faults came at ${at} and was recorded after the close.`,
    };
  return {
    vi: `${commune}, ${unit}: báo cáo ${vi} (lúc ${at}), ghi nhận sau khi chốt.`,
    en: `${commune}, ${unit}: a report that came ${en} (${at}) was recorded after the close.`,
  };
}

interface Reopened {
  commune: string;
  unit: string;
  reason: string;
  requestedBy: string;
  approvedBy: string;
}

export function reopenedText({ commune, unit, reason, requestedBy, approvedBy }: Reopened): Bilingual {
  const words = quoted(reason);
  return {
    vi: `${commune}, ${unit}: mở lại kỳ vì ${words}; đề nghị: ${requestedBy}, duyệt: ${approvedBy}.`,
    en: `${commune}, ${unit}: reopened because ${words}; asked for by ${requestedBy}, agreed to by ${approvedBy}.`,
  };
}

const deeds: Partial<Record<ActKind, Bilingual>> = {
  confirm: { vi: 'xác nhận số liệu', en: 'confirmed the figures' },
  return: { vi: 'trả lại báo cáo', en: 'returned a report' },
  excuse: { vi: 'miễn báo cáo', en: 'excused a unit' },
  'turn-out': { vi: 'ghi ngày ra quân', en: 'recorded a turn-out day' },
  'turn-out-of-units': { vi: 'ghi ngày ra quân của các đơn vị', en: 'recorded a turn-out day of several units' },
  pledge: { vi: 'ghi kinh phí cam kết', en: 'recorded money pledged' },
  receipt: { vi: 'ghi kinh phí xã đã nhận', en: 'recorded money received by the commune' },
  spending: { vi: 'ghi kinh phí đã chi', en: 'recorded money spent' },
  launch: { vi: 'ghi việc phát động', en: 'recorded a launch' },
  'launch-confirm': { vi: 'ghi xác nhận hưởng ứng', en: 'recorded that a participant takes part' },
  'task-done': { vi: 'ghi một nhiệm vụ đã làm xong', en: 'recorded that a duty is done' },
  propaganda: { vi: 'ghi một việc tuyên truyền', en: 'recorded an item of propaganda' },
  nominate: { vi: 'đề nghị khen thưởng', en: 'nominated for commendation' },
  'withdraw-nomination': { vi: 'rút một đề nghị khen thưởng', en: 'took a nomination back' },
  'council-decision': {
    vi: 'ghi quyết định xét khen thưởng của Hội đồng',
    en: 'recorded what the emulation council decided',
  },
  'withdraw-decision': {
    vi: 'rút một quyết định xét khen thưởng ghi nhầm',
    en: 'took back a decision of the emulation council that was entered by mistake',
  },
  'publish-news': { vi: 'đăng tin bài', en: 'published an article' },
  'use-rules': { vi: 'đổi bộ tiêu chí hoặc danh mục', en: 'named other criteria or another register' },
};

export function actText(commune: string, at: string, act: Act): Bilingual {
  const deed = act.kind === 'withdraw' ? takenBack(act) : deedOf(act.kind);
  const said = wordsOf(act);
  const tail = said === undefined ? '' : `: ${quoted(said)}`;
  return {
    vi: `${commune}: ${act.by} ${deed.vi} lúc ${at}${tail}.`,
    en: `${commune}: ${act.by} ${deed.en} at ${at}${tail}.`,
  };
}

const deedOf = (kind: ActKind): Bilingual => deeds[kind] ?? { vi: kind, en: kind };

/** An act's id says its kind: what it is that was taken back is said, and nobody's words. */
function takenBack({ actId }: Pick<ActOf<'withdraw'>, 'actId'>): Bilingual {
  const [, done] = Object.entries(deeds).find(([kind]) => actId.replace(/-[0-9a-f]+$/, '') === kind) ?? [];
  if (!done) return { vi: 'rút lại một việc đã ghi', en: 'took something back' };
  return { vi: `rút lại việc ${done.vi}`, en: `took back that somebody ${done.en}` };
}

/** Why a nomination was taken back may name whom it was of: that stands in the act alone. */
function wordsOf(act: Act): string | undefined {
  if (ruleOf(act.kind)?.of === 'commendation') return undefined;
  if (act.kind === 'withdraw' && ruleOfId(act.actId)?.of === 'commendation') return undefined;
  if ('reason' in act) return act.reason;
  return 'comment' in act ? act.comment : undefined;
}

export function carriedText(
  commune: string,
  { period, version }: { period: string; version: number | null },
): Bilingual {
  const vi = version === null ? '' : ` (bản ${version})`;
  const en = version === null ? '' : ` (version ${version})`;
  const [year = '', month = ''] = period.split('-');
  return {
    vi: `${commune}: số liệu chuyển tiếp từ kỳ tháng ${Number(month)}/${year} đã điều chỉnh${vi}.`,
    en: `${commune}: figures carried forward from period ${period}, which was corrected${en}.`,
  };
}

export function rulesText(commune: string, [before, after]: [string, string]): Bilingual {
  return {
    vi: `${commune}: bộ dữ liệu dùng để tính đổi từ ${before} sang ${after}.`,
    en: `${commune}: the data it is judged by changed from ${before} to ${after}.`,
  };
}

export const recomputedText: Bilingual = {
  vi: 'Tính lại: không có báo cáo hay quyết định mới, cách tính của phần mềm đã đổi.',
  en: 'Reckoned anew: no new report or act, the software reckons otherwise.',
};

/** A reason as papers print it: an account’s id is no name, and who acted stands in the audit. */
export function withoutPeople(text: string): string {
  return text.replace(/; đề nghị: \S+, duyệt: \S+\.$/, '.').replace(/^([^:]+): \S+@\S+ /, '$1: ');
}
