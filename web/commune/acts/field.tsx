import { useId } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { say } from '../../common/language.ts';

export interface FieldOf {
  name: string;
  label: string;
  kind: 'text' | 'days' | 'file';
  required?: boolean;
  accept?: string;
}

/** One thing to fill in, and beside it what is wrong with it. */
export function Field({ field, faults = [] }: { field: FieldOf; faults?: readonly Bilingual[] | undefined }) {
  const id = useId();
  const { name, label, required = false } = field;
  const hasFaults = faults.length > 0;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <Control
        field={field}
        given={{
          id,
          name,
          required,
          'aria-invalid': hasFaults,
          'aria-describedby': hasFaults ? `${id}-faults` : undefined,
        }}
      />
      {hasFaults && (
        <span id={`${id}-faults`} class="fault" role="alert">
          {faults.map((fault) => say(fault)).join(' ')}
        </span>
      )}
    </p>
  );
}

function Control({ field: { kind, accept }, given }: { field: FieldOf; given: object }) {
  if (kind === 'text') return <textarea {...given} rows={3} maxLength={1000} />;
  if (kind === 'file') return <input {...given} type="file" accept={accept} />;
  return <input {...given} type="number" min={1} max={14} value={3} inputMode="numeric" />;
}
