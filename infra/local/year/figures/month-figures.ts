import type { Chance } from '../chance.ts';
import { householdsOf, type About } from './levels.ts';

/** What one hamlet did in a month, and what was raised in it: as large as the commune's own news tell of. */
export function monthFigures(chance: Chance, about: About, calendarMonth: number): Record<string, number> {
  const { communeId, unitId, month } = about;
  const roll = (code: string): number => chance(communeId, unitId, month, code);
  const upTo = (code: string, most: number, step = 1): number => Math.floor((roll(code) * most) / step) * step;
  const widened = roll('PT.01?') < 0.3;
  const ifWidened = (figure: number): number => (widened ? figure : 0);
  // Trees are planted after Tết; ditches are cleared before the rains.
  const planting = calendarMonth <= 3 ? 3 : 1;
  const clearing = calendarMonth >= 4 && calendarMonth <= 8 ? 3 : 1;
  const households = householdsOf(chance, about);
  return {
    'PT.01': ifWidened(20 + upTo('PT.01', 100)),
    'PT.02': ifWidened(100 + upTo('PT.02', 900)),
    'PT.03': ifWidened(1 + upTo('PT.03', 8)),
    'PT.04': upTo('PT.04', 60 * planting),
    'PT.05': upTo('PT.05', 250),
    'PT.06': 1 + upTo('PT.06', 3),
    'PT.07': 50 + upTo('PT.07', 150 * clearing),
    'PT.08': 1 + upTo('PT.08', 6, 0.5),
    'PT.09': 20 + upTo('PT.09', 80),
    'PT.10': 10 + upTo('PT.10', 90),
    'PT.11': upTo('PT.11', 200 * clearing),
    'PT.12': Math.floor(households * Math.min(1, 0.5 + 0.02 * month + 0.1 * chance(communeId, unitId, 'PT.12'))),
    'PT.13': 8 + upTo('PT.13', 24),
    'PT.14': upTo('PT.14', 5),
    'NL.01': ifWidened(upTo('NL.01', 200_000_000, 5_000_000)),
    'NL.02': roll('NL.02?') < 0.2 ? 2_000_000 + upTo('NL.02', 30_000_000, 1_000_000) : 0,
    'NL.03': upTo('NL.03', 20_000_000, 500_000),
    'NL.04': ifWidened(upTo('NL.04', 40_000_000, 1_000_000)),
    ...laterFigures(chance, about, { clearing, widened }),
  };
}

/** What is asked from April on. */
function laterFigures(
  chance: Chance,
  about: About,
  { clearing, widened }: { clearing: number; widened: boolean },
): Record<string, number> {
  const { communeId, unitId, month } = about;
  const roll = (code: string): number => chance(communeId, unitId, month, code);
  const upTo = (code: string, most: number, step = 1): number => Math.floor((roll(code) * most) / step) * step;
  const households = householdsOf(chance, about);
  return {
    'PT.15': upTo('PT.15', 150 * clearing),
    'PT.16': upTo('PT.16', 2),
    'PT.17': widened ? 20 + upTo('PT.17', 100) : 0,
    'PT.18': upTo('PT.18', 4),
    'PT.19': 1 + upTo('PT.19', 2),
    'PT.20': 1,
    'PT.21': Math.floor(households * Math.min(1, 0.8 + 0.008 * month + 0.05 * chance(communeId, unitId, 'PT.21'))),
    // What a hamlet was found to be it stays.
    'PT.22': chance(communeId, unitId, 'PT.22') < 0.5 + 0.04 * month ? 1 : 0,
    'PT.23': roll('PT.23') < 0.1 ? 1 : 0,
    'PT.24': 1 + upTo('PT.24', 3),
    'PT.25': 30 + upTo('PT.25', 90),
    'PT.26': 100 + upTo('PT.26', 900),
    'PT.27': roll('PT.27?') < 0.2 ? (2 + upTo('PT.27', 8)) / 10 : 0,
    'NL.05': roll('NL.05?') < 0.1 ? 1_000_000 + upTo('NL.05', 9_000_000, 500_000) : 0,
    'NL.06': roll('NL.06?') < 0.2 ? 500_000 + upTo('NL.06', 9_500_000, 500_000) : 0,
  };
}
