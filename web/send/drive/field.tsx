import { useId } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { say } from '../../common/language.ts';

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
  const { kind, name, label, required = false } = field;
  const isAtFault = faults.length > 0;
  const faultsId = isAtFault ? `${id}-faults` : undefined;
  const given = { id, name, required, 'aria-invalid': isAtFault, 'aria-describedby': faultsId };
  return (
    <div class={kind === 'check' ? 'field check' : 'field'}>
      <label for={id}>{label}</label>
      <Control field={field} given={given} />
      {isAtFault && (
        <span id={faultsId} class="fault" role="alert">
          {faults.map((fault) => say(fault)).join(' ')}
        </span>
      )}
    </div>
  );
}

interface ControlProps {
  field: FieldOf;
  given: {
    id: string;
    name: string;
    required: boolean;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  };
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

function Choice({ options, given }: { options: readonly Option[]; given: ControlProps['given'] }) {
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
