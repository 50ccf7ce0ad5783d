import { useState } from 'preact/hooks';
import { common } from '../messages/common.ts';
import { say } from './language.ts';

/** What signs in is loaded when somebody wants to: who has a link never needs it. */
export function SignInButton({ back }: { back?: string }) {
  const [failed, setFailed] = useState(false);
  const begin = (): void => {
    setFailed(false);
    import('./sign-in.ts').then(({ signIn }) => signIn(back)).catch(() => setFailed(true));
  };
  return (
    <>
      <button type="button" class="main" onClick={begin}>
        {say(common.signIn)}
      </button>
      {failed && <p role="alert">{say(common.noSignIn)}</p>}
    </>
  );
}
