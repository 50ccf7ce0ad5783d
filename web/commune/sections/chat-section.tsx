import { useState } from 'preact/hooks';
import type { MadeLinksView } from '../../../shared/api/link-contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { send } from '../../common/api.ts';
import { Download } from '../../common/download.tsx';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad, type Loading } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import { pathOf, type AtBoard } from '../month.ts';
import { Section } from '../section.tsx';
import { CopyButton } from './copy-button.tsx';

/** Whom to remind, in words ready for the chat. Links are only made when asked for: that is recorded. */
export function ChatSection({ at, slots }: { at: AtBoard; slots: Loading<SlotsView> }) {
  const isLocked = at.month.state === 'locked';
  return (
    <Section id="chat" title={say(commune.chat)}>
      {isLocked ? <p class="state">{say(commune.lockedNoLinks)}</p> : <Message at={at} slots={slots} />}
    </Section>
  );
}

function Message({ at, slots }: { at: AtBoard; slots: Loading<SlotsView> }) {
  const [isWanted, setWanted] = useState(false);
  const { place, month } = at;
  // Written anew after every change of the month: who has sent since must not be reminded.
  const state = slots.is === 'ready' ? JSON.stringify(slots.value.completeness) : '';
  return (
    <>
      <p>{say(commune.chatAbout)}</p>
      {isWanted ? (
        <Written path={pathOf(at, 'links')} state={state} />
      ) : (
        <button type="button" class="main" onClick={() => setWanted(true)}>
          {say(commune.makeMessage)}
        </button>
      )}
      <p>
        <Download path={`/communes/${place.placeId}/link-pages/${month.period}.docx`}>{say(commune.linkPage)}</Download>
      </p>
    </>
  );
}

function Written({ path, state }: { path: string; state: string }) {
  const made = useLoad(`${path} ${state}`, () => send<'make-links'>(path));
  return <Loaded state={made}>{(links) => <Made made={links} />}</Loaded>;
}

function Made({ made: { message, links } }: { made: MadeLinksView }) {
  if (message === '') return <p class="note good">{say(commune.allIn)}</p>;
  return (
    <>
      <label>
        {say(commune.message)}
        <textarea class="chat" lang="vi" readOnly rows={12} value={message} />
      </label>
      <CopyButton text={message} main>
        {say(commune.copy)}
      </CopyButton>
      <details class="card">
        <summary>{say(commune.eachLink)}</summary>
        <ul class="bare">
          {links.map((link) => (
            <li key={link.unitId}>
              <CopyButton text={link.message}>{say(commune.copyFor, { unit: say(link.name) })}</CopyButton>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
