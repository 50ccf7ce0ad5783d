import { sample } from './running.ts';

/** The report of hamlet 2 with 5 m³ of waste instead of 4. */
export function corrected(): Buffer {
  return Buffer.from(sample('xom-2_2024-03.csv').toString().replace('m³;4;', 'm³;5;'));
}
