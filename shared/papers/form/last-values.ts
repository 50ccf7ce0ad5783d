import type { HeldFigure, HeldValue, MonthProgress } from '../../domain/progress.ts';
import { displayPercent } from '../../domain/figure.ts';
import { shiftLabel } from '../../domain/period.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { no, notApplicable, yes } from './form-texts.ts';

/** What a unit last said of each level: its indicators, and its movements that are levels. Increments begin anew each month. */
export type LastValues = ReadonlyMap<string, HeldValue | HeldFigure>;

export function lastValuesOf(progress: MonthProgress | undefined, unitId: string): LastValues {
  const byCode = [...Object.entries(progress?.values ?? {}), ...Object.entries(progress?.levels ?? {})];
  return new Map(
    byCode.flatMap(([code, byUnit]) => {
      const held = Object.hasOwn(byUnit, unitId) ? byUnit[unitId] : undefined;
      return held ? [[code, held] as const] : [];
    }),
  );
}

/** As people read it: `104/185 (56,2 %)`, and of which month it is where that is not last month. */
export function shownLast(held: HeldValue | HeldFigure | undefined, period: string): string {
  if (!held) return '';
  const [year = '', month = ''] = held.period.split('-');
  const age = held.period === shiftLabel(period, -1) ? '' : `\n(tháng ${Number(month)}/${year})`;
  return `${shownValue(held.value)}${age}`;
}

function shownValue(value: HeldValue['value'] | HeldFigure['value']): string {
  if (typeof value === 'number') return shownFigure(value);
  if ('notApplicable' in value) return notApplicable;
  if ('total' in value) return shownRatio(value);
  if (typeof value.value === 'boolean') return value.value ? yes : no;
  return typeof value.value === 'number' ? shownFigure(value.value) : value.value;
}

function shownRatio(ratio: { total: number; met: number }): string {
  const percent = displayPercent(ratio, 1);
  const share = percent === null ? '' : ` (${shownFigure(percent)}\u00A0%)`;
  return `${shownFigure(ratio.met)}/${shownFigure(ratio.total)}${share}`;
}
