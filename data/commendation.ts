import * as z from 'zod/mini';
import { rubricSchema, type Rubric } from '../shared/domain/commendation/rubric.ts';
import emulationOfHamlets from './rubrics/thi-dua-xom-2024-minh-hoa.json' with { type: 'json' };

/** By which points units are ranked. Apart from what months are judged by: no figure depends on it. */
export function readRubrics(): Rubric[] {
  return z.parse(z.array(rubricSchema), [emulationOfHamlets]);
}
