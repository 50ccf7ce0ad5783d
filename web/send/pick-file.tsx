import { useState } from 'preact/hooks';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';
import { isPhoto, refusalOf, refusalText, type Refusal } from './file-kind.ts';

interface PickFileProps {
  onFile: (file: File) => void;
  /** A picture or scan: no report, but it may lie beside one. */
  onPhoto: (file: File) => void;
  isBusy: boolean;
}

/** Where a file is chosen or dropped. One that can be neither report nor photo is told so at once. */
export function PickFile({ onFile, onPhoto, isBusy }: PickFileProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  const take = (file: File | undefined): void => {
    if (file === undefined || isBusy) return;
    const refused = refusalOf(file);
    setRefusal(refused);
    if (refused !== undefined) return;
    if (isPhoto(file)) onPhoto(file);
    else onFile(file);
  };
  return (
    <>
      <DropZone take={take} isBusy={isBusy} />
      {refusal !== undefined && (
        <p class="note warn" role="alert">
          {refusalText(refusal)}
        </p>
      )}
    </>
  );
}

function DropZone({ take, isBusy }: { take: (file: File | undefined) => void; isBusy: boolean }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent): void => {
    over(event, false);
    take(event.dataTransfer?.files[0]);
  };
  const pick = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    take(currentTarget.files?.[0]);
    // The same file, corrected, may be chosen again.
    currentTarget.value = '';
  };
  return (
    <label
      class={`drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <span class="button main">{say(send.pick)}</span>
      <span class="small not-phone">{say(send.drop)}</span>
      <input type="file" class="only-aloud" disabled={isBusy} onChange={pick} />
    </label>
  );
}
