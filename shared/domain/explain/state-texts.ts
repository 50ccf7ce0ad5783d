import type { Requirement } from '../criteria.ts';
import type { JudgedIndicator } from '../judge-month.ts';
import { shownFigure } from '../shown-figure.ts';
import type { Bilingual } from '../text.ts';
import type { changeBetween } from '../view-progress.ts';

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

export function requirementText(requirement: Requirement): Bilingual {
  if (requirement === null) return { vi: 'chưa có ngưỡng', en: 'the threshold is not known' };
  switch (requirement.is) {
    case 'true':
      return { vi: 'yêu cầu: đạt', en: 'asked for: yes' };
    case 'level':
      return { vi: `yêu cầu: từ “${requirement.atLeast}”`, en: `asked for: at least “${requirement.atLeast}”` };
    case 'rate':
    case 'figure': {
      const percent = requirement.is === 'rate' ? ' %' : '';
      const bound = `${signs[requirement.comparison]} ${shownFigure(requirement.bound)}${percent}`;
      return { vi: `ngưỡng: ${bound}`, en: `threshold: ${bound}` };
    }
  }
}

const bases: Record<JudgedIndicator['basis'], Bilingual> = {
  reports: { vi: 'theo báo cáo của các đơn vị', en: 'by the units’ reports' },
  'kept-for-coverage': { vi: 'chưa đủ số liệu, giữ kết quả trước', en: 'not all units have reported: kept' },
  baseline: { vi: 'chưa đơn vị nào báo cáo, giữ kết quả trước', en: 'no unit has reported: kept' },
};

export const basisText = (basis: JudgedIndicator['basis']): Bilingual => bases[basis];

const changes: Record<ReturnType<typeof changeBetween>, Bilingual> = {
  kept: { vi: 'tiếp tục đạt', en: 'still met' },
  'newly-met': { vi: 'mới đạt', en: 'newly met' },
  regressed: { vi: 'không duy trì đạt', en: 'no longer met' },
  'still-not-met': { vi: 'vẫn chưa đạt', en: 'still not met' },
  changed: { vi: 'thay đổi', en: 'changed' },
};

export function sinceText(since: string, change: ReturnType<typeof changeBetween>): Bilingual {
  const { vi, en } = changes[change];
  return { vi: `kỳ trước (nay: ${vi}, từ kỳ ${since})`, en: `the month before (now: ${en}, since ${since})` };
}
