import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { Faults, givenFor, type Given } from '../../common/control.tsx';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { AmountControl } from './amount-control.tsx';
import type { FieldOf, Option } from './field-of.ts';
import { Several } from './several.tsx';

interface FieldProps {
  field: FieldOf;
  faults?: readonly Bilingual[] | undefined;
}

/** One thing to fill in, and beside it what is wrong with it. */
export function Field({ field, faults = [] }: FieldProps) {
  const id = useId();
  const given = givenFor({ id, field, faults });
  const told = <Faults given={given} faults={faults} />;
  if (field.kind === 'several') return <Several field={field} describedBy={given['aria-describedby']} told={told} />;
  return (
    <Labelled
      id={id}
      label={field.label}
      isChoice={field.kind === 'check'}
      control={<Control field={field} given={given} />}
    >
      {told}
    </Labelled>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  isChoice: boolean;
  control: ComponentChildren;
  children: ComponentChildren;
}

function Labelled({ id, label, isChoice, control, children }: LabelledProps) {
  if (!isChoice)
    return (
      <div class="field">
        <label for={id}>{label}</label>
        {control}
        {children}
      </div>
    );
  return (
    <div class="field">
      <label class="choice" for={id}>
        {control}
        {label}
      </label>
      {children}
    </div>
  );
}

interface ControlProps {
  field: Exclude<FieldOf, { kind: 'several' }>;
  given: Given;
}

function Control({ field, given }: ControlProps) {
  switch (field.kind) {
    case 'text':
      return <textarea {...given} rows={3} maxLength={1000} />;
    case 'line':
      return <input {...given} type="text" maxLength={300} autocomplete="off" />;
    case 'file':
      return <input {...given} type="file" accept={field.accept} />;
    case 'date':
      return <input {...given} type="date" defaultValue={field.value} />;
    case 'check':
      return <input {...given} type="checkbox" value="yes" />;
    case 'amount':
      return <AmountControl given={given} />;
    case 'choice':
      return <Choice options={field.options} given={given} />;
    case 'days':
      return <input {...given} type="number" min={1} max={14} defaultValue="3" inputMode="numeric" />;
  }
}

/** Nothing is chosen beforehand, unless there is nothing to choose. */
function Choice({ options, given }: { options: readonly Option[]; given: Given }) {
  return (
    <select {...given}>
      {options.length > 1 && <option value="">{say(driveTexts.choose)}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
