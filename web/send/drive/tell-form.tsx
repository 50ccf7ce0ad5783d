import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Failed } from '../../common/loaded.tsx';
import { ApiProblem } from '../../common/problem.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import { faultsOf } from '../../common/faults.ts';
import type { AtDrive } from './at-drive.ts';
import { Field, type FieldOf } from './field.tsx';
import { filledIn, type Filled } from './filled.ts';

type Recorded = Answers['record-act'];

export interface FormProps {
  at: Pick<AtDrive, 'isOnline' | 'again'>;
  fields: readonly FieldOf[];
  /** On the button that does it. */
  button: string;
  says?: string;
  tell: (filled: Filled) => Promise<Recorded>;
}

/** Has something recorded, and shows at each field, in the API’s words, what keeps it from being so. */
export function TellForm(props: FormProps & { onTold: (recorded: Recorded) => void }) {
  const { at, fields, button, says } = props;
  const { form, error, isBusy, submit } = useTelling(props);
  const names = fields.map(({ name }) => name);
  const faults = error instanceof ApiProblem && error.status !== 401 ? faultsOf(error, names) : undefined;
  return (
    <form ref={form} class="not-printed" onSubmit={submit} aria-label={button}>
      {says !== undefined && <p class="small">{says}</p>}
      {fields.map((field) => (
        <Field key={field.name} field={field} faults={faults?.ofFields[field.name]} />
      ))}
      {faults?.others.map((fault) => (
        <p key={fault.vi} class="note bad" role="alert">
          {say(fault)}
        </p>
      ))}
      {error !== undefined && faults === undefined && <Failed error={error} />}
      <button type="submit" class="main" aria-busy={isBusy} disabled={isBusy || !at.isOnline}>
        {isBusy ? say(unitDrive.saving) : button}
      </button>
    </form>
  );
}

function useTelling({ at, tell, onTold }: FormProps & { onTold: (recorded: Recorded) => void }) {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [error]);
  const run = async (filled: Filled): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      onTold(await tell(filled));
      at.again();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  const submit = (event: Event & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    void run(filledIn(new FormData(event.currentTarget)));
  };
  return { form, error, isBusy, submit };
}
