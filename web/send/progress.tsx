import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../common/language.ts';
import { Failed } from '../common/loaded.tsx';
import { ApiProblem } from '../common/problem.ts';
import { SignInButton } from '../common/sign-in-button.tsx';
import { send } from '../messages/send.ts';
import type { Sending } from './use-sending.ts';
import type { Waiting } from './waiting.ts';

interface ProgressProps {
  state: Sending;
  tryNow: () => void;
  drop: (id: string) => void;
}

/** How far a file has come, until it is judged. It comes into sight: what was tapped may be far below. */
export function Progress(props: ProgressProps) {
  const place = useRef<HTMLDivElement>(null);
  const { is } = props.state;
  useEffect(() => {
    // What was tapped is away while a file goes: the focus waits here.
    if (is === 'uploading') place.current?.focus();
    if (is !== 'nothing' && is !== 'judged') place.current?.scrollIntoView({ block: 'nearest' });
  }, [is]);
  return (
    <div ref={place} class="outcome" tabIndex={-1}>
      <Stage {...props} />
    </div>
  );
}

function Stage({ state, tryNow, drop }: ProgressProps) {
  switch (state.is) {
    case 'uploading':
      return (
        <div class="note" role="status">
          <p>{say(send.uploading, { name: state.name })}</p>
          <progress value={state.share} max={1} aria-label={say(send.uploading, { name: state.name })} />
        </div>
      );
    case 'checking':
      return <Checking name={state.name} />;
    case 'kept':
      return <Kept waiting={state.waiting} error={state.error} tryNow={tryNow} drop={drop} />;
    case 'failed':
      return <Failed error={state.error} />;
    case 'judged':
    case 'nothing':
      return null;
  }
}

const slowMs = 20_000;

function Checking({ name }: { name: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [name]);
  return (
    <div class="note" role="status">
      <p>{say(send.checking, { name })}</p>
      <progress aria-label={say(send.checking, { name })} />
      {isSlow && <p>{say(send.slow)}</p>}
    </div>
  );
}

interface KeptProps extends Omit<ProgressProps, 'state'> {
  waiting: Waiting;
  error: unknown;
}

export function Kept({ waiting, error, tryNow, drop }: KeptProps) {
  const isSignedOut = error instanceof ApiProblem && error.status === 401;
  const why = isSignedOut ? send.keptSignIn : error instanceof ApiProblem ? send.keptBusy : send.keptAbout;
  return (
    <div class="note warn" role="status">
      <p>
        <strong>{say(send.kept, { name: waiting.name })}</strong>
      </p>
      <p>{say(why)}</p>
      <p class="row">
        {isSignedOut ? (
          <SignInButton />
        ) : (
          <button type="button" onClick={tryNow}>
            {say(send.tryNow)}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => drop(waiting.id)}>
          {say(send.dontSend)}
        </button>
      </p>
    </div>
  );
}
