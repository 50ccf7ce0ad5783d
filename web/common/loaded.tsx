import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../shared/domain/text.ts';
import { common } from '../messages/common.ts';
import { say } from './language.ts';
import { ApiProblem, Unreachable } from './problem.ts';
import { SignInButton } from './sign-in-button.tsx';
import type { Loading } from './use-load.ts';

interface LoadedProps<T> {
  state: Loading<T> & { again?: () => void };
  /** Whether there is nothing to show, and what to say then. */
  empty?: { when: (value: T) => boolean; text: string };
  children: (value: T) => ComponentChildren;
}

/** One way to show that something is under way, is not there, cannot be had now, or is not for whoever asks. */
export function Loaded<T>({ state, empty, children }: LoadedProps<T>) {
  switch (state.is) {
    case 'loading':
      return (
        <p class="state" role="status">
          {say(common.loading)}
        </p>
      );
    case 'failed':
      return <Failed error={state.error} again={state.again} />;
    case 'ready':
      return empty?.when(state.value) ? <p class="state">{empty.text}</p> : <>{children(state.value)}</>;
  }
}

/** What went wrong in plain words, and what can be done about it. */
export function Failed({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const { kind, text } = faultOf(error);
  return (
    <div class={`state ${kind}`} role="alert">
      <p>{say(text)}</p>
      {kind === 'signed-out' && <SignInButton />}
      {again && (kind === 'offline' || kind === 'failed') && (
        <button type="button" class="quiet" onClick={again}>
          {say(common.again)}
        </button>
      )}
    </div>
  );
}

function faultOf(error: unknown): { kind: 'offline' | 'failed' | 'forbidden' | 'signed-out'; text: Bilingual } {
  if (error instanceof Unreachable) return { kind: 'offline', text: common.offline };
  if (!(error instanceof ApiProblem)) return { kind: 'failed', text: common.failed };
  const { status, text } = error;
  if (status === 401) return { kind: 'signed-out', text: common.signedOut };
  // Of these it does not help to ask again.
  return { kind: status === 403 || status === 404 || status === 410 ? 'forbidden' : 'failed', text };
}
