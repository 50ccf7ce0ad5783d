import { addDays, civilDate, startOfDay } from '../calendar/dates.ts';

/** How often something may be done until an instant. */
export interface Quota {
  /** Names what is counted and within which time: another day is another key. */
  key: string;
  most: number;
  until: Date;
}

const minuteMs = 60_000;
/** A day ends at midnight in Vietnam. */
const zone = { utcOffset: '+07:00' };

/** Of one caller, whatever is created. */
export function quotaOfMinute(caller: string, most: number, at: Date): Quota {
  const minute = Math.floor(at.getTime() / minuteMs);
  return { key: `minute#${minute}#${caller}`, most, until: new Date((minute + 1) * minuteMs) };
}

export function quotaOfDay(what: string, most: number, at: Date): Quota {
  const day = civilDate(zone, at.toISOString());
  return { key: `day#${day}#${what}`, most, until: new Date(startOfDay(zone, addDays(day, 1))) };
}
