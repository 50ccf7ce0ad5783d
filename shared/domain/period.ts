/** The calendar of reporting, as the rest of the house meets it. */
export { civilDate, dateText, instantText } from './calendar/dates.ts';
export { labelAt } from './calendar/drive.ts';
export { labelSchema, shiftLabel } from './calendar/labels.ts';
export { periodHeading, periodText } from './calendar/period-text.ts';
export { endOf, spanOf, type Period } from './calendar/period.ts';
export type { PeriodRule } from './calendar/period-rule.ts';
