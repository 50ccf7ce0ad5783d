import type { Bilingual } from '../../shared/domain/text.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { currentSession, scopeOf } from '../common/session.ts';
import { SignInButton } from '../common/sign-in-button.tsx';
import { home } from '../messages/home.ts';
import { Returning } from './returning.tsx';

/** Where everybody begins who has no link, and where the issuer sends back to. */
export function HomePage() {
  const isBack = /[?&](code|error)=/.test(location.search);
  return (
    <Frame title={say(home.title)} about={isBack ? undefined : say(home.about)}>
      {isBack ? <Returning /> : <Choices />}
    </Frame>
  );
}

function Choices() {
  const session = currentSession();
  const commune = scopeOf(session, 'commune-officer', 'council-member')?.split('/')[0] ?? 'luc-ba';
  const district = scopeOf(session, 'district-officer', 'auditor', 'council-member') ?? 'dai-tu';
  return (
    <>
      <ul class="choices">
        <Choice to="/send" title={home.send} about={home.sendAbout} />
        <Choice to={`/communes/${commune}`} title={home.commune} about={home.communeAbout} />
        <Choice to={`/districts/${district}`} title={home.district} about={home.districtAbout} />
        <Choice to={`/public/communes/${commune}`} title={home.public} about={home.publicAbout} />
      </ul>
      {session === undefined && <SignInButton back="/" />}
    </>
  );
}

function Choice({ to, title, about }: { to: string; title: Bilingual; about: Bilingual }) {
  return (
    <li>
      <a href={to}>
        <strong>{say(title)}</strong>
        <span class="small">{say(about)}</span>
      </a>
    </li>
  );
}
