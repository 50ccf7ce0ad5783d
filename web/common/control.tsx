import type { Bilingual } from '../../shared/domain/text.ts';
import { say } from './language.ts';

/** What every control of a form is given, so that it belongs to its label and to what is wrong with it. */
export interface Given {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Asked {
  id: string;
  field: { name: string; required?: boolean };
  faults: readonly Bilingual[];
}

export function givenFor({ id, field: { name, required = false }, faults }: Asked): Given {
  const isAtFault = faults.length > 0;
  return { id, name, required, 'aria-invalid': isAtFault, 'aria-describedby': isAtFault ? `${id}-faults` : undefined };
}

/** What is wrong with what is filled in; nothing where nothing is. */
export function Faults({ given, faults }: { given: Given; faults: readonly Bilingual[] }) {
  if (faults.length === 0) return null;
  return (
    <span id={given['aria-describedby']} class="fault" role="alert">
      {faults.map((fault) => say(fault)).join(' ')}
    </span>
  );
}
