import type { FormRow } from '../../../../shared/domain/form.ts';
import type { IndicatorValue } from '../../../../shared/domain/report.ts';
import type { Chance } from '../chance.ts';

/** Whose figure it is, and in the how many-th month of the drive, from 0. */
export interface About {
  communeId: string;
  unitId: string;
  month: number;
}

/** Hundredths at most: `1,250` would be open to a second reading. */
const hundredths = (figure: number): number => whole(figure * 100) / 100;

/** 12 × (2 / 12) is 1.9999… in binary. */
const whole = (figure: number): number => Math.floor(figure + 1e-6);

export function householdsOf(chance: Chance, { communeId, unitId }: About): number {
  return 90 + Math.floor(chance(communeId, unitId, 'hộ') * 110);
}

/**
 * A level that goes on from where the commune stood when the drive began, a little each month: of one hamlet if
 * `ofHamlet`, or else of the commune as a whole.
 */
export function levelOf(
  row: FormRow,
  { began, ofHamlet, chance, about }: { began: IndicatorValue; ofHamlet: boolean; chance: Chance; about: About },
): IndicatorValue {
  const own = (...more: string[]): number => chance(about.communeId, ofHamlet ? about.unitId : '', row.code, ...more);
  if ('notApplicable' in began) return began;
  if ('total' in began) {
    const total = ofHamlet ? totalOf(row, own, householdsOf(chance, about)) : began.total;
    return { total, met: metOf(row, { total, share: shareOf(row, { began, own, month: about.month, ofHamlet }) }) };
  }
  const { value } = began;
  if (value === false) return { value: about.month >= 2 + Math.floor(own('since') * 14) };
  if (typeof value === 'number' && !row.whole) return { value: hundredths(value * (1 + 0.008 * about.month)) };
  return began;
}

function totalOf(row: FormRow, own: (...more: string[]) => number, households: number): number {
  if (row.unit === 'hộ') return households;
  if (row.unit === 'người') return households * 3 + Math.floor(own('total') * households * 0.6);
  return hundredths(1.5 + own('total') * 2.5);
}

function shareOf(
  { code }: FormRow,
  {
    began,
    own,
    month,
    ofHamlet,
  }: { began: { total: number; met: number }; own: (...more: string[]) => number; month: number; ofHamlet: boolean },
): number {
  const share = began.met / began.total;
  // Poverty, of which less is better, falls.
  const falls = code === '11';
  const start = share + (ofHamlet ? (own('start') - 0.5) * (falls ? 0.01 : 0.06) : 0);
  const gain = (falls ? -0.0004 : 0.004) + own('gain') * (falls ? -0.001 : 0.012);
  return Math.min(1, Math.max(0, start + gain * month));
}

function metOf(row: FormRow, { total, share }: { total: number; share: number }): number {
  return row.whole ? whole(total * share) : hundredths(total * share);
}
