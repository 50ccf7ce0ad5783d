import { useEffect, useRef, useState } from 'preact/hooks';
import { save } from '../../common/download.tsx';
import { say } from '../../common/language.ts';
import { Failed, Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { DialogButton } from '../acts/dialog.tsx';
import type { AtBoard } from '../month.ts';
import { nameOfFile, pictureTypeOf } from './file-kind.ts';
import { getStored } from './get-stored.ts';

interface FileProps {
  at: Pick<AtBoard, 'open'>;
  /** Its key or path: its end says whether it is a picture. */
  file: string;
  /** Whose it is and when it came. */
  about: string;
  /** Where it is to be had: asked when somebody wants it, for the address is good for five minutes. */
  find: () => Promise<string | undefined>;
}

/** A picture is shown in one tap, anything else is kept as a file. */
export function ShowFile(props: FileProps) {
  const { at, file, about, find } = props;
  const type = pictureTypeOf(file);
  if (type === undefined) return <KeepFile {...props} />;
  return (
    <DialogButton
      at={at}
      button={say(driveTexts.see)}
      about={about}
      title={about}
      content={(close) => <Picture of={{ file, about, type, find }} close={close} />}
    />
  );
}

function KeepFile({ file, about, find }: FileProps) {
  const [error, setError] = useState<unknown>();
  const get = (): void => {
    setError(undefined);
    find()
      .then(getStored)
      .then((blob) => save(blob, nameOfFile(file)), setError);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={get}>
        {say(driveTexts.get)}
        <span class="only-aloud"> ({about})</span>
      </button>
      {error !== undefined && <Failed error={error} />}
    </>
  );
}

interface PictureProps {
  of: Omit<FileProps, 'at'> & { type: string };
  close: () => void;
}

function Picture({ of: { file, about, type, find }, close }: PictureProps) {
  const state = useLoad(file, async () => (await getStored(await find())).slice(0, undefined, type));
  return (
    <>
      <Loaded state={state}>
        {(blob) => (
          <>
            <Image blob={blob} alt={about} />
            <p>
              <button type="button" class="quiet" onClick={() => save(blob, nameOfFile(file))}>
                {say(driveTexts.get)}
              </button>
            </p>
          </>
        )}
      </Loaded>
      <p>
        <button type="button" class="main" onClick={close}>
          {say(commune.close)}
        </button>
      </p>
    </>
  );
}

function Image({ blob, alt }: { blob: Blob; alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img class="shown-file" ref={image} alt={alt} />;
}
