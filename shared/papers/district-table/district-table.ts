import type { MonthRules } from '../../domain/rules.ts';
import type { Proof, SummaryContent } from '../../domain/summary.ts';
import type { Standing } from '../words/standing.ts';

/** All that a district’s paper of a month is made of. */
export interface DistrictTable {
  content: SummaryContent;
  /** Of one of its communes, with the dates of all: names of criteria, rows of the form, the period. */
  rules: MonthRules;
  standing: Standing;
  proof: Proof;
  recipients: readonly string[];
  /** The civil date that the paper bears. */
  day: string;
}

/** A table as data: figures stay figures until it is known what they are written in. */
export interface Sheet {
  name: string;
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Value[])[];
  /** Sums beneath. */
  sums: readonly (readonly Value[])[];
}

export interface SheetColumn {
  title: string;
  /** Width beside the other columns. */
  share: number;
  align: 'left' | 'center' | 'right';
}

export type Value = string | number;
