import { useEffect } from 'preact/hooks';
import { say } from '../common/language.ts';
import { SignInButton } from '../common/sign-in-button.tsx';
import { useLoad } from '../common/use-load.ts';
import { home } from '../messages/home.ts';

/** Takes whoever signed in back to where they were. The code is out of the address before anything else happens. */
export function Returning() {
  const state = useLoad('', async () => {
    const address = new URL(location.href);
    history.replaceState(null, '', '/');
    const { finishSignIn } = await import('../common/sign-in.ts');
    return finishSignIn(address);
  });
  const back = state.is === 'ready' ? state.value : undefined;
  useEffect(() => {
    if (back !== undefined) location.replace(back);
  }, [back]);
  if (state.is !== 'failed')
    return (
      <p class="state" role="status">
        {say(home.signingIn)}
      </p>
    );
  return (
    <div class="state failed" role="alert">
      <p>{say(home.notSignedIn)}</p>
      <SignInButton back="/" />
    </div>
  );
}
