import type { ComponentChildren } from 'preact';
import { common } from '../messages/common.ts';
import { say } from './language.ts';
import { currentSession, type Session } from './session.ts';
import { SignInButton } from './sign-in-button.tsx';

/** What is only for who is signed in; anybody else is asked to be. */
export function SignedIn({ children }: { children: (session: Session) => ComponentChildren }) {
  const session = currentSession();
  if (session !== undefined) return <>{children(session)}</>;
  return (
    <div class="state">
      <p>{say(common.askToSignIn)}</p>
      <SignInButton />
    </div>
  );
}
