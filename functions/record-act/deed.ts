import type { Act } from '../../shared/domain/acts/act.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';

/** What is to be recorded, by whom and when, and what has been done in the month before. */
export interface Deed {
  request: ActRequest;
  by: string;
  at: string;
  rules: MonthRules;
  /** In the order in which they take effect. */
  acts: Act[];
}
