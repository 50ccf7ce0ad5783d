import type { Form, FormRow } from '../../domain/form.ts';
import type { ProblemCode, ProblemValues } from '../../domain/problem-texts.ts';
import { ProblemList, type Fault } from '../problem-list.ts';
import { answerInJson, notApplicableInJson } from './json-answer.ts';

/** Problems of a JSON report, each with what its message needs in order to say what to write in JSON. */
export class JsonProblems extends ProblemList {
  private readonly form: Form;

  constructor(form: Form) {
    super();
    this.form = form;
  }

  override add(code: ProblemCode, fault: Fault): void {
    const { unit, period, rows } = this.form;
    const row = rows.find((each) => each.code === fault.row);
    const values = { unitId: unit.id, period: period.label, ...(row ? valuesOf(row) : {}), ...fault.values };
    super.add(code, { ...fault, values });
  }
}

function valuesOf(row: FormRow): ProblemValues {
  const takesZero = row.answer === 'ratio' || row.answer === 'figure';
  return {
    answer: answerInJson(row),
    notApplicable: notApplicableInJson(row),
    none: takesZero ? ' (0 if there was none)' : '',
    noneVi: takesZero ? ' (không có thì ghi 0)' : '',
  };
}
