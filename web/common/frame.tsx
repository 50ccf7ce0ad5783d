import type { ComponentChildren } from 'preact';
import { common } from '../messages/common.ts';
import { language, say } from './language.ts';
import { chooseLanguage } from './mount.tsx';
import { currentSession } from './session.ts';

interface FrameProps {
  /** What the page is about, at its top and in the tab. */
  title: string;
  /** A line below it; blank while it is not known, so that nothing moves when it is. */
  about?: string | undefined;
  children: ComponentChildren;
}

/** What is around every page: whose it is, in which language, who is signed in. */
export function Frame({ title, about, children }: FrameProps) {
  document.title = `${title} – ${say(common.name)}`;
  return (
    <>
      <a class="skip" href="#main">
        {say(common.skip)}
      </a>
      <header class="top">
        <a class="brand" href="/">
          {say(common.name)}
        </a>
        <Language />
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {about !== undefined && <p class="about">{about}</p>}
        {children}
      </main>
      <footer class="bottom">
        <Who />
        <p>{say(common.footer)}</p>
      </footer>
    </>
  );
}

function Language() {
  const other = language() === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" class="language" lang={other} onClick={() => chooseLanguage(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}

function Who() {
  const session = currentSession();
  if (session === undefined) return null;
  const leave = (): void => void import('./sign-in.ts').then(({ signOut }) => signOut());
  return (
    <p class="who">
      {say(common.signedInAs)} <strong>{session.person}</strong>{' '}
      <button type="button" class="quiet" onClick={leave}>
        {say(common.signOut)}
      </button>
    </p>
  );
}
