import { useState } from 'preact/hooks';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { SignedIn } from '../common/signed-in.tsx';
import { useLoad } from '../common/use-load.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';
import { DriveSlot } from './drive-slot.tsx';
import { FileLink } from './file-link.tsx';
import { OnPageForm } from './on-page/on-page-form.tsx';
import { openDesk, type OpenedDesk } from './open-desk.ts';
import { PhotoList } from './photo-list.tsx';
import { Photos } from './photos.tsx';
import { PickFile } from './pick-file.tsx';
import { Progress } from './progress.tsx';
import { EarlierList, SentList } from './sent-list.tsx';
import { usePhotos } from './use-photos.ts';
import { useSending } from './use-sending.ts';
import { Verdict } from './verdict.tsx';

/** `/links/{token}` for who holds a link, `/send` for who is signed in: one unit's month. */
export function SendPage() {
  const byLink = partOfPath(0) === 'links';
  return <Frame title={say(send.title)}>{byLink ? <Opened /> : <SignedIn>{() => <Opened />}</SignedIn>}</Frame>;
}

function Opened() {
  const opened = useLoad(location.pathname, openDesk);
  return (
    <Loaded state={opened}>
      {(found) => {
        if (found === 'no-unit') return <p class="state">{say(send.noUnit)}</p>;
        if (found === 'no-month') return <p class="state">{say(send.noMonth)}</p>;
        return <AtDesk opened={found} again={opened.again} />;
      }}
    </Loaded>
  );
}

function AtDesk({ opened: { desk, isOld }, again }: { opened: OpenedDesk; again: () => void }) {
  const [isFilling, setFilling] = useState(false);
  const { state, submit, drop, tryNow } = useSending(desk, again);
  const photos = usePhotos(desk, again);
  const isBusy = state.is === 'uploading' || state.is === 'checking';
  return (
    <>
      <About desk={desk} />
      {isOld && <FromKept />}
      {state.is === 'judged' && <Verdict {...state} byLink={desk.byLink} isNew />}
      <Progress state={state} tryNow={() => void tryNow()} drop={(id) => void drop(id)} />
      {/* Away while a file is on its way: what becomes of it then moves nothing that is read. */}
      <div hidden={isBusy}>
        <GetForm desk={desk} />
        <section id="send-file">
          <h2>{say(send.sendFile)}</h2>
          <p>{say(send.sendFileAbout)}</p>
          <PickFile
            isBusy={isBusy}
            onFile={(file) => void submit({ name: file.name, blob: file, onPage: false })}
            onPhoto={photos.offer}
          />
          <Photos {...photos} />
          <button type="button" aria-expanded={isFilling} onClick={() => setFilling(!isFilling)}>
            {say(isFilling ? send.hideForm : send.fillIn)}
          </button>
          {isFilling && (
            <OnPageForm desk={desk} isBusy={isBusy} onFile={(file) => void submit({ ...file, onPage: true })} />
          )}
        </section>
        <SentList desk={desk} />
        <PhotoList desk={desk} />
        <EarlierList desk={desk} />
        <DriveSlot desk={desk} />
      </div>
    </>
  );
}

function FromKept() {
  return (
    <p class="note warn" role="status">
      {say(send.fromKept)}
    </p>
  );
}

/** `xã Lục Ba`: what kind of place it is has a small letter within a line. */
const inSentence = (name: string): string => name.replace(/^Xã /, 'xã ').replace(/^Huyện /, 'huyện ');

function About({ desk: { slot, unit, commune, periodText, deadlineText } }: { desk: Desk }) {
  return (
    <div class="note">
      <p>
        <strong>{say(send.of, { unit: say(unit), commune: inSentence(say(commune)) })}</strong>
      </p>
      <p>{say(periodText)}</p>
      {deadlineText !== undefined && <p>{say(deadlineText)}</p>}
      {slot !== undefined && (
        <p>
          <a class="button quiet" href="#drive">
            {say(send.drive)}
          </a>
        </p>
      )}
    </div>
  );
}

function GetForm({ desk }: { desk: Desk }) {
  return (
    <section>
      <h2>{say(send.getForm)}</h2>
      <p>{say(send.getFormAbout)}</p>
      <FileLink path={desk.forms.xlsx} byLink={desk.byLink}>
        {say(send.download)}
      </FileLink>
    </section>
  );
}
