import type { FormView } from '../../../shared/api/form-view.ts';
import { readData } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { onPage } from '../../messages/on-page.ts';
import type { Desk } from '../desk.ts';
import { withLast, withZeros } from './answers.ts';
import { FormSection } from './form-section.tsx';
import type { Fault } from './make-report.ts';
import { Notes } from './notes.tsx';
import { useFilling } from './use-filling.ts';

interface OnPageFormProps {
  desk: Desk;
  isBusy: boolean;
  onFile: (file: { name: string; blob: Blob }) => void;
}

/** The form for who has no Excel: the same rows, judged as a file is. */
export function OnPageForm(props: OnPageFormProps) {
  const { rows } = props.desk.forms;
  const form = useLoad(rows, () => readData<FormView>(rows));
  return <Loaded state={form}>{(view) => <Filling {...props} form={view} />}</Loaded>;
}

function Filling({ desk, form, isBusy, onFile }: OnPageFormProps & { form: FormView }) {
  const { answers, faults, change, type, finish } = useFilling(desk.id, form);
  const submit = (event: Event): void => {
    event.preventDefault();
    const report = finish();
    if (report) onFile({ name: `bieu-tren-trang_${form.period}.json`, blob: new Blob([JSON.stringify(report)]) });
  };
  const hasLast = form.rows.some(({ last }) => last !== undefined);
  const zeros = { text: onPage.nothingNew, do: () => change(withZeros(answers, form.rows)) };
  const unchanged = { text: onPage.unchanged, do: () => change(withLast(answers, form.rows)) };
  const parts = [
    ['indicators', hasLast ? unchanged : undefined],
    ['movements', zeros],
    ['resources', zeros],
  ] as const;
  return (
    <form class="on-page" noValidate onSubmit={submit} aria-label={say(onPage.title, { unit: say(form.unit) })}>
      <p class="small">{say(hasLast ? onPage.about : onPage.aboutFirst)}</p>
      {parts.map(([name, action]) => (
        <FormSection key={name} name={name} action={action} form={form} answers={answers} faults={faults} type={type} />
      ))}
      <Notes answers={answers} change={change} />
      <Faults faults={faults} />
      <button type="submit" class="main" disabled={isBusy}>
        {say(onPage.send)}
      </button>
    </form>
  );
}

function Faults({ faults: [first, ...others] }: { faults: readonly Fault[] }) {
  if (first === undefined) return null;
  return (
    <p class="note bad" role="alert">
      {say(onPage.faults, { n: others.length + 1, first: first.code })}
    </p>
  );
}
