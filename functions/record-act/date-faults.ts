import type { ActContent } from '../../shared/domain/acts/act.ts';
import { beforeDrive } from '../../shared/domain/acts/date-refusals.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { isOfDrive } from '../../shared/domain/acts/standing.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { civilDate, dateText } from '../../shared/domain/period.ts';
import { isMonthlyDuty, monthlyFaults } from './day-faults.ts';
import type { Deed } from './deed.ts';

/** A day that has not come; of what is done for the drive one before it or, of a monthly duty, of another month. */
export function dateFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (!('date' in content)) return [];
  const { at, rules } = deed;
  const { date } = content;
  const today = civilDate(rules.periodRule, at);
  if (date > today) return [faultAt('/date', 'date-ahead', { found: dateText(date), today: dateText(today) })];
  if (!isOfDrive(content.kind) || hasOwnRules(content.kind)) return [];
  if (isMonthlyDuty(deed, content)) return monthlyFaults(deed, date);
  const first = firstDay(deed);
  return first !== undefined && date < first ? [beforeDrive(date, first)] : [];
}

/** A turn-out and an item of propaganda are of a month’s day: see `driveFaults`. */
const hasOwnRules = (kind: string): boolean => kind.startsWith('turn-out') || kind === 'propaganda';

/** The first period may begin before the drive's first day, or that is not given: of both the earlier. */
function firstDay({ rules: { campaign }, periods }: Deed): string | undefined {
  return [campaign.firstDay, periods.at(0)?.from].flatMap((day) => day ?? []).toSorted()[0];
}
