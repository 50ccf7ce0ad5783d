import type { IndicatorView } from '../../../../shared/domain/progress-view.ts';
import type { SlotOf } from '../../../../web/commune/units/unit-words.ts';

export const indicator = (code: string, verdict: IndicatorView['verdict'] = 'met'): IndicatorView => ({
  code,
  text: { vi: code, en: code },
  verdict,
  basis: 'reports',
  value: null,
  percent: null,
  requirement: null,
  gap: null,
  coverage: { reported: 1, expected: 1 },
  oldest: null,
  heldBackBy: [],
  notReported: [],
  thresholdCertainty: 'seen',
});

export const upload = (status: SlotOf['uploads'][number]['status']): SlotOf['uploads'][number] => ({
  uploadId: `file-${status}`,
  receivedAt: '2024-03-10T01:00:00.000Z',
  status,
  byLink: false,
  receipt: null,
});

export const slot = (given: Partial<SlotOf> = {}): SlotOf => ({
  unitId: 'xom-2',
  name: { vi: 'Xóm 2', en: 'Hamlet 2' },
  status: 'not-due',
  amended: false,
  returned: null,
  excusedBecause: null,
  keyedIn: null,
  ticket: null,
  uploads: [],
  ...given,
});
