import * as z from 'zod/mini';

/** A civil date, YYYY-MM-DD, that exists: no 30th of February. */
export const dateSchema = z.iso.date();

const dayMs = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(midnightUtc(date) + days * dayMs).toISOString().slice(0, 10);
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(midnightUtc(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** A civil date as people write it: `2024-03-20` is `20/03/2024`. */
export function dateText(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** A zone's offset from Greenwich, `+07:00`, the same all year. */
export interface Zone {
  utcOffset: string;
}

/** The civil date in a zone at an instant: whatever zone the machine is in. */
export function civilDate(zone: Zone, instant: string): string {
  return clockIn(zone, instant).slice(0, 10);
}

/** The first instant of a civil date in a zone. */
export function startOfDay(zone: Zone, date: string): string {
  return new Date(`${date}T00:00:00${zone.utcOffset}`).toISOString();
}

/** An instant on a zone's clock, as people write it: `20/03/2024 00:00`. */
export function instantText(zone: Zone, instant: string): string {
  const local = clockIn(zone, instant);
  return `${dateText(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

function clockIn({ utcOffset }: Zone, instant: string): string {
  return new Date(Date.parse(instant) + offsetMs(utcOffset)).toISOString();
}

function offsetMs(utcOffset: string): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  return (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function midnightUtc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
