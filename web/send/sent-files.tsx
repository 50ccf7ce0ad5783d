import { useState } from 'preact/hooks';
import { read } from '../common/api.ts';
import { instantText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { useLoad } from '../common/use-load.ts';
import { sent } from '../messages/sent.ts';
import type { Desk, SentFile } from './desk.ts';
import { sentText } from './sent-text.ts';
import { Verdict } from './verdict.tsx';

/** Files that were sent, each to be looked at again where that may be. */
export function SentFiles({ files, desk }: { files: readonly SentFile[]; desk: Desk }) {
  return (
    <ul class="sent">
      {files.map((file) => (
        <SentRow key={`${file.receivedAt} ${file.outcome}`} file={file} byLink={desk.byLink} />
      ))}
    </ul>
  );
}

function SentRow({ file, byLink }: { file: SentFile; byLink: boolean }) {
  const [isShown, setShown] = useState(false);
  const { path, receipt, receivedAt, comment } = file;
  return (
    <li>
      <div>
        {sentText(file)}
        {comment && <div>{say(sent.because, { comment })}</div>}
        {receipt && <div class="small">{say(sent.receipt, { number: receipt })}</div>}
      </div>
      {path !== undefined && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isShown}
          aria-label={say(sent.showOf, { when: instantText(receivedAt) })}
          onClick={() => setShown(!isShown)}
        >
          {say(sent.show)}
        </button>
      )}
      {path !== undefined && isShown && <Sent path={path} byLink={byLink} />}
    </li>
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
