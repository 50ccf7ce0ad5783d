import { useState } from 'preact/hooks';
import { read } from '../common/api.ts';
import { instantText, sizeText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { Failed } from '../common/loaded.tsx';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';

/** What came beside the report. By a link one sees that it came: it may be in many hands, and opens nothing. */
export function PhotoList({ desk: { files, photos } }: { desk: Desk }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{say(send.photos)}</h2>
      <ul class="sent">
        {files.map(({ receivedAt, size, file }, index) => (
          <li key={index}>
            <span>{say(send.photoAt, { when: instantText(receivedAt), size: sizeText(size) })}</span>
            {photos.open !== undefined && file !== undefined && <OpenPhoto path={photos.open} file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where it is to be had is asked when somebody wants it: the address is good for five minutes. */
function OpenPhoto({ path, file }: { path: string; file: string }) {
  const [error, setError] = useState<unknown>();
  const open = async (): Promise<void> => {
    const { files } = await read<'get-unit-files'>(path);
    const url = files.find((each) => each.file === file)?.url;
    if (url !== undefined) location.assign(url);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void open().catch(setError)}>
        {say(send.openPhoto)}
      </button>
      {error !== undefined && <Failed error={error} />}
    </>
  );
}
