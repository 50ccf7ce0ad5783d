import { useState } from 'preact/hooks';
import { read } from '../../common/api.ts';
import { Download } from '../../common/download.tsx';
import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import { ProblemList } from '../problem-list.tsx';
import { StateMark } from '../state-mark.tsx';
import { wordsOfUpload, type SlotOf } from './unit-words.ts';

type Upload = SlotOf['uploads'][number];

/** Every file that came, newest first: none is hidden, whatever became of it. */
export function UnitFiles({ uploads }: { uploads: readonly Upload[] }) {
  if (uploads.length === 0) return <p class="small">{say(commune.noFiles)}</p>;
  return (
    <ul class="bare">
      {uploads.map((upload) => (
        <li key={`${upload.uploadId} ${upload.receivedAt}`}>
          <File upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function File({ upload: { uploadId, receivedAt, status, byLink, receipt } }: { upload: Upload }) {
  const path = `/uploads/${uploadId}`;
  return (
    <>
      <p>
        {instantText(receivedAt)} <StateMark state={wordsOfUpload(status)} />
        {byLink && <span class="small"> ({say(commune.byLink)})</span>}
      </p>
      <div class="row">
        {receipt !== null && (
          <Download path={`${path}/receipt.txt`}>
            {say(commune.receipt)} {receipt}
          </Download>
        )}
        {status === 'rejected' && <Download path={`${path}/marked.xlsx`}>{say(commune.marked)}</Download>}
      </div>
      {status === 'rejected' && <Faults path={path} />}
    </>
  );
}

function Faults({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(commune.seeFaults)}</summary>
      {isOpen && <Found path={path} />}
    </details>
  );
}

function Found({ path }: { path: string }) {
  const upload = useLoad(path, () => read<'get-upload'>(path));
  return <Loaded state={upload}>{({ problems }) => <ProblemList problems={problems} />}</Loaded>;
}
