import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { Unreachable } from '../common/problem.ts';
import { useLoad } from '../common/use-load.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';

/** The unit's part in the drive, for its account. Who comes to send a report does not wait for it: its code comes after. */
export function DriveSlot({ desk: { slot, unit } }: { desk: Desk }) {
  return (
    <section id="drive">
      <h2>{say(send.drive)}</h2>
      {slot === undefined ? <ByAccount /> : <Part slot={slot} unit={unit} />}
    </section>
  );
}

/** A link may be in many hands: it tells nothing but reports. */
function ByAccount() {
  return (
    <p>
      {say(send.driveByAccount)}{' '}
      <a class="button quiet" href="/send">
        {say(send.driveSignIn)}
      </a>
    </p>
  );
}

function Part(about: Required<Pick<Desk, 'slot'>> & Pick<Desk, 'unit'>) {
  const part = useLoad('drive', loadPart);
  return <Loaded state={part}>{({ DriveSection }) => <DriveSection {...about} />}</Loaded>;
}

const loadPart = () =>
  import('./drive/drive-section.tsx').catch((cause: unknown) => {
    throw new Unreachable('the part did not come', { cause });
  });
