import type { Bilingual } from '../domain/text.ts';
import type { FormRow } from '../domain/form.ts';
import type { HeldFigure, HeldValue } from '../domain/progress.ts';

/** A unit's form as data (`2024-03.rows.json`), for whoever shows it in another way than as a file to fill in. */
export interface FormView {
  communeId: string;
  commune: Bilingual;
  unitId: string;
  unit: Bilingual;
  period: string;
  rows: FormViewRow[];
}

export interface FormViewRow extends Pick<
  FormRow,
  'section' | 'code' | 'label' | 'unit' | 'answer' | 'levels' | 'whole' | 'required'
> {
  /** A figure above it is refused. */
  most: number;
  /** What the unit said last of it, and for which month; absent of what begins anew each month. */
  last?: HeldValue | HeldFigure;
}
