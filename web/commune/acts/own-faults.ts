import type { Bilingual } from '../../../shared/domain/text.ts';
import { ApiProblem } from '../../common/problem.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { readAmount } from './amount.ts';
import type { FieldOf } from './field-of.ts';

/** What nobody need be asked about, in better words than the API has for it; undefined where there is nothing. */
export function ownFaults(fields: readonly FieldOf[], filled: FormData): ApiProblem | undefined {
  const errors = fields.flatMap((field) => {
    const fault = faultOf(field, filled);
    return fault === undefined ? [] : [{ at: `/${field.name}`, code: 'unfilled', ...fault }];
  });
  const [first] = errors;
  return first && new ApiProblem({ status: 422, code: 'unfilled', vi: first.vi, en: first.en, errors });
}

function faultOf(field: FieldOf, filled: FormData): Bilingual | undefined {
  const found = filled.get(field.name);
  if (field.kind === 'several') return field.required === true && found === null ? driveTexts.chooseOne : undefined;
  if (field.kind === 'amount') return noAmount(found);
  return field.kind === 'text' ? neitherOf(field, filled) : undefined;
}

function neitherOf({ name, orElse }: FieldOf & { kind: 'text' }, filled: FormData): Bilingual | undefined {
  if (orElse === undefined) return undefined;
  return isEmpty(filled.get(name)) && isEmpty(filled.get(orElse)) ? driveTexts.taskDoneSays : undefined;
}

function noAmount(found: FormDataEntryValue | null): Bilingual | undefined {
  if (typeof found !== 'string' || !Number.isNaN(readAmount(found))) return undefined;
  const { vi, en } = driveTexts.noAmount;
  return { vi: vi.replace('{found}', found), en: en.replace('{found}', found) };
}

/** No text but blanks, or no file chosen. */
function isEmpty(entry: FormDataEntryValue | null): boolean {
  return entry === null || (typeof entry === 'string' ? entry.trim() === '' : entry.name === '');
}
