import { useEffect, useRef, useState } from 'preact/hooks';
import { sizeText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { Failed } from '../common/loaded.tsx';
import { send } from '../messages/send.ts';
import { Kept } from './progress.tsx';
import type { usePhotos } from './use-photos.ts';

type PhotosProps = ReturnType<typeof usePhotos>;

/** How far a photo has come, from being chosen to lying beside the report. */
export function Photos({ photo, submit, forget, tryNow, drop }: PhotosProps) {
  switch (photo.is) {
    case 'offered':
      return <Offer file={photo.file} submit={submit} forget={forget} />;
    case 'uploading':
      return (
        <div class="note" role="status">
          <p>{say(send.uploading, { name: photo.name })}</p>
          <progress value={photo.share} max={1} aria-label={say(send.uploading, { name: photo.name })} />
        </div>
      );
    case 'kept':
      return <Kept {...photo} tryNow={() => void tryNow()} drop={(id) => void drop(id)} />;
    case 'sent':
      return (
        <div class="note good" role="status">
          <p>
            <strong>{say(send.photoSent, { name: photo.name })}</strong>
          </p>
          <p>{say(send.photoSentAbout)}</p>
        </div>
      );
    case 'failed':
      return <Failed error={photo.error} />;
    case 'nothing':
      return null;
  }
}

/** It is looked at before it goes: what a telephone hands over is not always what was meant. */
function Offer({ file, submit, forget }: Pick<PhotosProps, 'submit' | 'forget'> & { file: File }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [file]);
  return (
    <div class="note offer">
      <h3 ref={heading} tabIndex={-1}>
        {say(send.offerPhoto, { name: file.name })}
      </h3>
      {file.type.startsWith('image/') && <Preview file={file} />}
      <p>{say(send.offerPhotoAbout, { size: sizeText(file.size) })}</p>
      <p class="row">
        <button type="button" class="main" onClick={() => void submit(file)}>
          {say(send.sendPhoto)}
        </button>
        <button type="button" class="quiet" onClick={forget}>
          {say(send.dontSend)}
        </button>
      </p>
    </div>
  );
}

function Preview({ file }: { file: File }) {
  const image = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState<File>();
  useEffect(() => {
    const url = URL.createObjectURL(file);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  if (broken === file) return <p class="fault">{say(send.photoBroken)}</p>;
  return <img ref={image} class="preview" alt={file.name} onError={() => setBroken(file)} />;
}
