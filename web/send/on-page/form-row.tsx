import type { FormViewRow } from '../../../shared/api/form-view.ts';
import { say } from '../../common/language.ts';
import { onPage } from '../../messages/on-page.ts';
import { isAsLast, lastOf, type Typed } from './answers.ts';
import { lastText } from './last-text.ts';
import { RowFields } from './row-fields.tsx';

interface FormRowProps {
  row: FormViewRow;
  /** The month before the form's: what is from earlier says from when. */
  before: string;
  typed: Typed;
  fault: string | undefined;
  onType: (typed: Typed) => void;
}

/** One row of the form: what is asked, what was said last, and where to say it now. */
export function FormRow({ row, before, typed, fault, onType }: FormRowProps) {
  const id = `row-${row.code}`;
  const faultId = `${id}-fault`;
  const described = fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': faultId };
  return (
    <fieldset id={id} class={fault === undefined ? 'form-row' : 'form-row at-fault'}>
      <legend>
        <strong>{row.code}</strong> {row.label} <span class="small">({row.unit})</span>
      </legend>
      {row.last !== undefined && <p class="small">{lastText(row, before)}</p>}
      <div class="fields">
        <RowFields row={row} typed={typed} described={described} onType={onType} />
        <label class="check">
          <input
            type="checkbox"
            checked={typed.notApplicable === true}
            onChange={({ currentTarget }) => onType(currentTarget.checked ? { notApplicable: true } : {})}
          />
          {say(onPage.notApplicable)}
        </label>
      </div>
      {fault !== undefined && (
        <p id={faultId} class="fault">
          {fault}
        </p>
      )}
      {row.last !== undefined && !isAsLast(row, typed) && (
        <button
          type="button"
          class="quiet"
          aria-label={say(onPage.backToLastOf, { code: row.code })}
          onClick={() => onType(lastOf(row))}
        >
          {say(onPage.backToLast)}
        </button>
      )}
    </fieldset>
  );
}
