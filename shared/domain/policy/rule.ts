import type { Bilingual } from '../text.ts';
import type { Role } from './person.ts';

export interface Rule {
  /** Of whom or what it is asked: the smallest place that it is about. */
  of: 'unit' | 'commune' | 'district';
  roles: readonly Role[];
  /** What is done, to be read after “may not”. */
  text: Bilingual;
}
