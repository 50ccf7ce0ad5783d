import type { UnitFilesView } from '../../../shared/api/unit-file-contracts.ts';
import { read } from '../../common/api.ts';
import { instantText, sizeText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { ShowFile } from '../files/show-file.tsx';
import { pathOf, type AtBoard } from '../month.ts';

export type UnitFile = UnitFilesView['files'][number];

interface PhotosProps {
  at: AtBoard;
  unit: { unitId: string; name: string };
  files: readonly UnitFile[];
}

/** What a unit sent beside its report, newest first: who, when, and to be seen in one tap. */
export function UnitPhotos({ at, unit, files }: PhotosProps) {
  if (files.length === 0) return null;
  return (
    <>
      <h3>{say(driveTexts.photos)}</h3>
      <ul class="bare">
        {files.map((each) => (
          <li key={each.file} class="row">
            <Photo at={at} unit={unit} of={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Photo({ at, unit: { unitId, name }, of }: Omit<PhotosProps, 'files'> & { of: UnitFile }) {
  const { file, receivedAt, size, byLink } = of;
  const about = say(driveTexts.photoFrom, { unit: name, at: instantText(receivedAt), size: sizeText(size) });
  const find = async (): Promise<string | undefined> => {
    const { files } = await read<'get-unit-files'>(`${pathOf(at, 'unit-files')}?unitId=${unitId}`);
    return files.find((each) => each.file === file)?.url;
  };
  return (
    <>
      <span>
        {about}
        {byLink && <span class="small"> ({say(commune.byLink)})</span>}
      </span>
      <ShowFile at={at} file={file} about={about} find={find} />
    </>
  );
}
