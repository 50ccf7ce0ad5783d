import type { FormViewRow } from '../../../shared/api/form-view.ts';
import { say } from '../../common/language.ts';
import { onPage } from '../../messages/on-page.ts';
import type { Typed } from './answers.ts';

interface RowFieldsProps {
  row: FormViewRow;
  typed: Typed;
  /** What tells of a fault, for who does not see it. */
  described: object;
  onType: (typed: Typed) => void;
}

/** The fields of a row by what it takes: two numbers, one, or a choice. */
export function RowFields({ row, typed, described, onType }: RowFieldsProps) {
  const field = (name: 'total' | 'met' | 'value') => ({
    label: say(onPage[name]),
    value: typed[name] ?? '',
    described,
    onText: (text: string): void => onType({ ...typed, [name]: text, notApplicable: false }),
  });
  if (row.answer === 'figure') return <NumberField {...field('value')} />;
  if (row.answer !== 'ratio') return <Choice {...field('value')} choices={choicesOf(row)} />;
  return (
    <>
      <NumberField {...field('total')} />
      <NumberField {...field('met')} />
    </>
  );
}

interface FieldProps {
  label: string;
  value: string;
  described: object;
  onText: (text: string) => void;
}

function NumberField({ label, value, described, onText }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        {...described}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </label>
  );
}

type Choices = readonly (readonly [value: string, text: string])[];

function choicesOf({ answer, levels }: FormViewRow): Choices {
  if (answer !== 'boolean') return levels.map((level) => [level, level]);
  return [
    ['true', say(onPage.yes)],
    ['false', say(onPage.no)],
  ];
}

function Choice({ label, value, described, onText, choices }: FieldProps & { choices: Choices }) {
  return (
    <label>
      <span>{label}</span>
      <select {...described} value={value} onChange={({ currentTarget }) => onText(currentTarget.value)}>
        <option value="">{say(onPage.choose)}</option>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
