import { useState } from 'preact/hooks';
import type { Answers } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Failed } from '../../common/loaded.tsx';
import { ApiProblem } from '../../common/problem.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import type { AtBoard } from '../month.ts';
import type { SlotOf } from '../units/unit-words.ts';
import { Field } from './field.tsx';
import { KeyedInVerdict } from './keyed-in-verdict.tsx';
import { keyIn } from './send-keyed-in.ts';

interface KeyInProps {
  at: AtBoard;
  slot: SlotOf;
  close: () => void;
}

type Verdict = Answers['get-upload'];

export function KeyInForm({ at, slot, close }: KeyInProps) {
  const [channel, setChannel] = useState<'paper' | 'phone'>('paper');
  const { verdict, error, isBusy, submit } = useKeyIn({ at, slot, channel });
  if (verdict?.status === 'accepted') return <KeyedInVerdict verdict={verdict} unit={say(slot.name)} close={close} />;
  const report = { name: 'report', label: say(actsTexts.reportFile), kind: 'file', required: true } as const;
  const scan = { name: 'scan', label: say(actsTexts.scan), kind: 'file', required: true, accept: scans } as const;
  const note = { name: 'note', label: say(actsTexts.note), kind: 'text' } as const;
  return (
    <form onSubmit={submit}>
      <Channels channel={channel} choose={setChannel} />
      {channel === 'paper' && <Field field={scan} faults={faultsAt(error, 'scan')} />}
      <Field field={report} faults={faultsAt(error, 'fileName')} />
      <Field field={note} />
      {verdict && <KeyedInVerdict verdict={verdict} unit={say(slot.name)} close={close} />}
      {error !== undefined && <Failed error={error} />}
      <p class="row">
        <button type="submit" class="main" aria-busy={isBusy} disabled={isBusy}>
          {say(isBusy ? actsTexts.checking : actsTexts.send)}
        </button>
        <button type="button" onClick={close}>
          {say(actsTexts.cancel)}
        </button>
      </p>
    </form>
  );
}

const scans = '.pdf,.jpg,.jpeg,.png';

const faultsAt = (error: unknown, name: string) =>
  error instanceof ApiProblem ? error.errors.filter(({ at }) => at.endsWith(`/${name}`)) : [];

function Channels(props: { channel: 'paper' | 'phone'; choose: (channel: 'paper' | 'phone') => void }) {
  return (
    <fieldset>
      <legend>{say(actsTexts.channel)}</legend>
      {(['paper', 'phone'] as const).map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="channel"
            value={each}
            checked={props.channel === each}
            onChange={() => props.choose(each)}
          />
          {say(actsTexts[each])}
        </label>
      ))}
    </fieldset>
  );
}

function useKeyIn({ at, slot, channel }: Omit<KeyInProps, 'close'> & { channel: 'paper' | 'phone' }) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const submit = (event: Event & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const [report, scan, note] = [filled.get('report'), filled.get('scan'), filled.get('note')];
    if (!(report instanceof File)) return;
    setBusy(true);
    setError(undefined);
    setVerdict(undefined);
    keyIn(at, {
      unitId: slot.unitId,
      channel,
      note: typeof note === 'string' ? note : '',
      report,
      scan: scan instanceof File && channel === 'paper' ? scan : undefined,
    })
      .then(setVerdict, setError)
      .finally(() => {
        setBusy(false);
        at.refresh();
      });
  };
  return { verdict, error, isBusy, submit };
}
