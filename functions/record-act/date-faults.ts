import type { ActContent } from '../../shared/domain/acts/act.ts';
import { beforeDrive, notOfMonth } from '../../shared/domain/acts/date-refusals.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { isOfDrive } from '../../shared/domain/acts/standing.ts';
import { tasksIn } from '../../shared/domain/drive/task.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { civilDate, dateText } from '../../shared/domain/period.ts';
import type { Deed } from './deed.ts';

/** A day that has not come; of what is done for the drive one before it or, where it counts by the month, of another. */
export function dateFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (!('date' in content)) return [];
  const { at, rules } = deed;
  const { date } = content;
  const today = civilDate(rules.periodRule, at);
  if (date > today) return [faultAt('/date', 'date-ahead', { found: dateText(date), today: dateText(today) })];
  // A turn-out day has rules of its own.
  if (!isOfDrive(content.kind) || content.kind.startsWith('turn-out')) return [];
  const { from, to } = rules.period;
  if (isMonthly(deed, content) && (date < from || date > to)) return [notOfMonth(date, rules.period)];
  const first = firstDay(deed);
  return first !== undefined && date < first ? [beforeDrive(date, first)] : [];
}

function isMonthly({ rules }: Deed, content: ActContent): boolean {
  if (content.kind === 'propaganda') return true;
  return content.kind === 'task-done' && tasksIn(rules).find(({ id }) => id === content.task)?.due === 'monthly';
}

/** The first period may begin before the drive's first day, or that is not given: of both the earlier. */
function firstDay({ rules: { campaign }, periods }: Deed): string | undefined {
  return [campaign.firstDay, periods.at(0)?.from].flatMap((day) => day ?? []).toSorted()[0];
}
