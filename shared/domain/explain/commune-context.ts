import type { MonthNode } from '../chain/month-node.ts';
import type { ProvenUpload } from '../chain/summary-detail.ts';
import type { MonthProgress } from '../progress.ts';
import type { Report } from '../report.ts';
import type { MonthRules } from '../rules.ts';
import { findReporter } from '../unit.ts';
import type { Bilingual } from '../text.ts';

export interface ChainedMonth {
  node: MonthNode;
  rules: MonthRules;
}

/** All that a commune's figures in one version rest on. */
export interface CommuneContext {
  /** The month itself first, then the ones before. */
  chain: [ChainedMonth, ...ChainedMonth[]];
  /** The report that counts for a unit in one of the months. */
  reportOf: (period: string, unitId: string) => Report | undefined;
  closedAt: string;
  uploads: ProvenUpload[];
}

export function monthOf({ chain: [month] }: CommuneContext): { rules: MonthRules; progress: MonthProgress } {
  return { rules: month.rules, progress: month.node.progress };
}

export function unitName({ register, commune }: MonthRules, unitId: string): Bilingual {
  return findReporter(register, commune.id, unitId)?.name ?? { vi: unitId, en: unitId };
}
