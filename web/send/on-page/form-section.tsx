import type { FormView, FormViewRow } from '../../../shared/api/form-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { say } from '../../common/language.ts';
import { onPage } from '../../messages/on-page.ts';
import { changedIn, type Answers, type Typed } from './answers.ts';
import { FormRow } from './form-row.tsx';
import type { Fault } from './make-report.ts';

interface FormSectionProps {
  name: FormViewRow['section'];
  form: FormView;
  answers: Answers;
  faults: readonly Fault[];
  /** What fills in many rows in one tap. */
  action: { text: Bilingual; do: () => void } | undefined;
  type: (code: string, typed: Typed) => void;
}

/** One part of the form; none where the unit is asked nothing of it. */
export function FormSection({ name, form, answers, faults, action, type }: FormSectionProps) {
  const rows = form.rows.filter(({ section }) => section === name);
  if (rows.length === 0) return null;
  const faultOf = (code: string): string | undefined => {
    const fault = faults.find((each) => each.code === code);
    return fault && say(fault.text, { found: fault.found });
  };
  return (
    <section>
      <h3>{say(onPage[name])}</h3>
      {action !== undefined && (
        <p>
          <button type="button" onClick={action.do}>
            {say(action.text)}
          </button>
        </p>
      )}
      {name === 'indicators' && rows.some(({ last }) => last !== undefined) && <AsLast rows={rows} answers={answers} />}
      {rows.map((row) => (
        <FormRow
          key={row.code}
          row={row}
          before={monthBefore(form.period)}
          typed={answers.rows[row.code] ?? {}}
          fault={faultOf(row.code)}
          onType={(typed) => type(row.code, typed)}
        />
      ))}
    </section>
  );
}

/** How much stays as it was, said at every change: what a tap on “no change” did, too. */
function AsLast({ rows, answers }: { rows: readonly FormViewRow[]; answers: Answers }) {
  const { same, changed } = changedIn(answers, rows);
  const text = changed.length === 0 ? onPage.allAsLast : onPage.someAsLast;
  return (
    <p class="small" role="status">
      {say(text, { same, changed: changed.join(', ') })}
    </p>
  );
}

function monthBefore(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
