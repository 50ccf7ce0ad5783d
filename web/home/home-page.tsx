import { read } from '../common/api.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { currentSession } from '../common/session.ts';
import { readSettings } from '../common/settings.ts';
import { SignInButton } from '../common/sign-in-button.tsx';
import { useLoad } from '../common/use-load.ts';
import { home } from '../messages/home.ts';
import { destinationsFor, type Destination } from './destinations.ts';
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
  const settings = useLoad('', readSettings);
  return (
    <Loaded state={settings}>
      {({ districts }) => (
        <>
          <ul class="choices">
            {destinationsFor(session, districts.split(' ')).map((each) => (
              <Choice key={each.to} {...each} />
            ))}
          </ul>
          {session === undefined && <SignInButton back="/" />}
          {districts.split(' ').map((id) => (
            <Communes key={id} districtId={id} />
          ))}
        </>
      )}
    </Loaded>
  );
}

function Choice({ to, title, about }: Destination) {
  return (
    <li>
      <a href={to}>
        <strong>{say(title)}</strong>
        <span class="small">{say(about)}</span>
      </a>
    </li>
  );
}

/** What each commune of a district tells everybody. */
function Communes({ districtId }: { districtId: string }) {
  const district = useLoad(districtId, () => read<'get-place'>(`/public/places/${districtId}`));
  return (
    <section>
      <h2>{say(home.public)}</h2>
      <p>{say(home.publicAbout)}</p>
      <Loaded state={district}>
        {({ name, parts }) => (
          <details>
            <summary>{say(name)}</summary>
            <ul class="places">
              {parts.map((part) => (
                <li key={part.id}>
                  <a href={`/public/communes/${part.id}`}>{say(part.name)}</a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Loaded>
    </section>
  );
}
