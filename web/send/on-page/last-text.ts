import type { FormViewRow } from '../../../shared/api/form-view.ts';
import { monthText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { onPage } from '../../messages/on-page.ts';
import { lastOf } from './answers.ts';

/** What the unit said last of a row, and when that was not last month. */
export function lastText(row: FormViewRow, before: string): string {
  const value = valueText(row);
  const period = row.last?.period ?? before;
  return period === before ? say(onPage.last, { value }) : say(onPage.lastOf, { value, month: monthText(period) });
}

function valueText(row: FormViewRow): string {
  const { total, met, value = '', notApplicable } = lastOf(row);
  if (notApplicable === true) return say(onPage.notApplicable);
  if (total !== undefined && met !== undefined) return `${met}/${total}`;
  if (row.answer !== 'boolean') return value;
  return say(value === 'true' ? onPage.yes : onPage.no);
}
