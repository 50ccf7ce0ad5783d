import { useState } from 'preact/hooks';
import type { UploadStatus } from '../../shared/api/uploads.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { read } from '../common/api.ts';
import { instantText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { useLoad } from '../common/use-load.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';
import { Verdict } from './verdict.tsx';

const statusTexts: Readonly<Record<UploadStatus, Bilingual>> = {
  accepted: send.isAccepted,
  rejected: send.isRejected,
  superseded: send.isSuperseded,
  waiting: send.isWaiting,
};

/** What was sent before, each to be looked at again. */
export function SentList({ desk }: { desk: Desk }) {
  const [shown, setShown] = useState<string>();
  return (
    <section>
      <h2>{say(send.sent)}</h2>
      {desk.sent.length === 0 && <p class="small">{say(send.nothingSent)}</p>}
      <ul class="sent">
        {desk.sent.map(({ path, receivedAt, status }) => (
          <li key={path}>
            <span>
              {instantText(receivedAt)}: {say(statusTexts[status])}
            </span>
            <button
              type="button"
              class="quiet"
              aria-expanded={shown === path}
              onClick={() => setShown(shown === path ? undefined : path)}
            >
              {say(send.show)}
            </button>
            {shown === path && <Sent path={path} byLink={desk.byLink} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ path, byLink }: { path: string; byLink: boolean }) {
  const view = useLoad(path, () => read<'get-upload'>(path));
  return (
    <Loaded state={view}>
      {(value) => <Verdict view={value} path={path} byLink={byLink} onPage={false} isNew={false} />}
    </Loaded>
  );
}
