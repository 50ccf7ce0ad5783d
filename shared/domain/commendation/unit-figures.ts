import type { Bilingual } from '../text.ts';

/** What a unit did, as far as one criterion looks at it, and where that is written. */
export interface RawFigure<From> {
  /** Sum, count or points; null where nothing was ever reported. */
  value: number | null;
  /** What it is measured against: a target, or how many months or indicators; null where the best unit is the measure, or there is no target. */
  of: number | null;
  /** Unit of measure, as people write it. */
  unit: string;
  from: From[];
}

/** One unit of those that are ranked against each other. */
export interface UnitFigures<From> {
  unitId: string;
  name: Bilingual;
  /** Null where it was never reported how many there are. */
  households: RawFigure<From>;
  /** Months in which an owed report never came. */
  missing: number;
  /** By the id of a criterion. */
  figures: ReadonlyMap<string, RawFigure<From>>;
}
