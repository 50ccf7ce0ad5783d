import { canonicalJson } from '../../domain/canonical.ts';
import { rulesUsed } from '../../domain/chain/make-node.ts';
import type { MonthRules } from '../../domain/rules.ts';
import type { Proof, SummaryContent } from '../../domain/summary.ts';
import { sha256 } from '../../domain/upload-id.ts';
import type { Standing } from '../words/standing.ts';

/** All that a district’s paper of a month is made of. */
export interface DistrictTable {
  content: SummaryContent;
  /** Of one of its communes, with the dates of all: names of criteria, rows of the form, the period. */
  rules: MonthRules;
  standing: Standing;
  proof: Proof;
  /** What a restated month changes, in words; the version has as many as it has room for. */
  changes: readonly string[];
  changeCount: number;
  recipients: readonly string[];
  /** The civil date that the paper bears. */
  day: string;
}

/** With the hash that names all of it. */
export interface NamedTable extends DistrictTable {
  hash: string;
}

/** Raised when the same content is to be written otherwise: what was handed out under a hash stays as it was. */
const form = 'bieu-huyen@1';

export function nameTable(table: DistrictTable): NamedTable {
  const { rules, ...said } = table;
  const { period } = rules;
  return { ...table, hash: sha256(canonicalJson({ form, rules: rulesUsed(rules), period, ...said })) };
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
