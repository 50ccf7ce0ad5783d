import { read } from '../common/api.ts';
import { instantText, sizeText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';
import { OpenFile } from './open-file.tsx';

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

function OpenPhoto({ path, file }: { path: string; file: string }) {
  const find = async (): Promise<string | undefined> => {
    const { files } = await read<'get-unit-files'>(path);
    return files.find((each) => each.file === file)?.url;
  };
  return <OpenFile find={find}>{say(send.openPhoto)}</OpenFile>;
}
