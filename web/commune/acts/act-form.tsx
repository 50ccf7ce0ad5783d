import { useState } from 'preact/hooks';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { send, type Answers } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Failed } from '../../common/loaded.tsx';
import { ApiProblem } from '../../common/problem.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { commune } from '../../messages/commune.ts';
import { pathOf, type AtBoard } from '../month.ts';
import { faultsOf } from '../../common/faults.ts';
import { Field } from './field.tsx';
import type { FieldOf } from './field-of.ts';
import { ownFaults } from './own-faults.ts';

export interface ActFormProps {
  at: AtBoard;
  /** What will be so once it is done. */
  says: string;
  /** On the button that does it. */
  button: string;
  fields?: readonly FieldOf[];
  /** What is asked for; where a file goes with it, once that is sent. */
  actOf: (filled: (name: string) => string, form: FormData) => ActRequest | Promise<ActRequest>;
  close: () => void;
}

/** Says what an act will do, has it recorded, and shows beside each field what keeps it from being so. */
export function ActForm(props: ActFormProps) {
  const { at, says, button, fields = [], close } = props;
  const { recorded, error, isBusy, submit } = useAct(props, fields);
  if (recorded !== undefined) return <Recorded recorded={recorded} close={close} />;
  const names = fields.map(({ name }) => name);
  const faults = error instanceof ApiProblem ? faultsOf(error, names) : undefined;
  return (
    <form onSubmit={submit}>
      <p>{says}</p>
      {fields.map((field) => (
        <Field key={field.name} field={field} faults={faults?.ofFields[field.name]} />
      ))}
      {faults?.others.map((fault) => (
        <p key={fault.vi} class="note bad" role="alert">
          {say(fault)}
        </p>
      ))}
      {error !== undefined && faults === undefined && <Failed error={error} />}
      <p class="row">
        <button type="submit" class="main" aria-busy={isBusy} disabled={isBusy}>
          {isBusy ? say(actsTexts.working) : button}
        </button>
        <button type="button" onClick={close}>
          {say(actsTexts.cancel)}
        </button>
      </p>
      <p class="small">{say(at.month.periodText)}</p>
    </form>
  );
}

type RecordedAct = Answers['record-act'];

function useAct({ at, actOf }: Pick<ActFormProps, 'at' | 'actOf'>, fields: readonly FieldOf[]) {
  const [recorded, setRecorded] = useState<RecordedAct>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const submit = (event: Event & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const said = (name: string): string => textOf(filled.get(name));
    const unfilled = ownFaults(fields, filled);
    if (unfilled !== undefined) return setError(unfilled);
    setBusy(true);
    setError(undefined);
    Promise.resolve(actOf(said, filled))
      .then((act) => send<'record-act'>(pathOf(at, 'acts'), act))
      .then(setRecorded, setError)
      // Also where it was refused: what the page shows may be what was outdated.
      .finally(() => {
        setBusy(false);
        at.refresh();
      });
  };
  return { recorded, error, isBusy, submit };
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

function Recorded({ recorded: { notes }, close }: { recorded: RecordedAct; close: () => void }) {
  return (
    <div role="status">
      <p class="note good">{say(actsTexts.done)}</p>
      {notes.map((note) => (
        <p key={note.vi}>{say(note)}</p>
      ))}
      <p>
        <button type="button" class="main" onClick={close} ref={(button) => button?.focus()}>
          {say(commune.close)}
        </button>
      </p>
    </div>
  );
}
