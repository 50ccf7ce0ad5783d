import { useId } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { Faults, givenFor, type Given } from '../../common/control.tsx';

interface Option {
  value: string;
  label: string;
}

/** What is asked for something to be told. */
export type FieldOf = { name: string; label: string; required?: boolean } & (
  | { kind: 'line' | 'check' | 'file' | 'count' }
  | { kind: 'text'; maxLength: number }
  | { kind: 'date'; value: string }
  | { kind: 'choice'; options: readonly Option[] }
);

/** One thing to fill in, and below it what is wrong with it. */
export function Field({ field, faults = [] }: { field: FieldOf; faults?: readonly Bilingual[] | undefined }) {
  const id = useId();
  const given = givenFor({ id, field, faults });
  return (
    <div class={field.kind === 'check' ? 'field check' : 'field'}>
      <label for={id}>{field.label}</label>
      <Control field={field} given={given} />
      <Faults given={given} faults={faults} />
    </div>
  );
}

interface ControlProps {
  field: FieldOf;
  given: Given;
}

function Control({ field, given }: ControlProps) {
  switch (field.kind) {
    case 'text':
      return <textarea {...given} rows={3} maxLength={field.maxLength} />;
    case 'line':
      return <input {...given} type="text" maxLength={200} autocomplete="off" />;
    case 'date':
      return <input {...given} type="date" defaultValue={field.value} />;
    case 'count':
      return <input {...given} type="number" min={1} max={1000} defaultValue="1" inputMode="numeric" />;
    case 'check':
      return <input {...given} type="checkbox" value="yes" />;
    case 'file':
      return <input {...given} type="file" accept=".jpg,.jpeg,.png,.webp,.pdf" />;
    case 'choice':
      return <Choice options={field.options} given={given} />;
  }
}

function Choice({ options, given }: { options: readonly Option[]; given: Given }) {
  return (
    <select {...given}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
