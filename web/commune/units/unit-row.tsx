import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { UnitActs } from '../acts/unit-acts.tsx';
import type { AtBoard } from '../month.ts';
import { StateMark } from '../state-mark.tsx';
import { owesMonthly } from './owes-monthly.ts';
import { UnitPhotos, type UnitFile } from './unit-photos.tsx';
import { UnitFiles } from './unit-files.tsx';
import { wordsOfSlot, type SlotOf } from './unit-words.ts';

interface RowProps {
  at: AtBoard;
  slot: SlotOf;
  /** What came beside the report. */
  files: readonly UnitFile[];
}

/** One unit's month: its state, why it is so, its files, and what can be done. */
export function UnitRow({ at, slot, files }: RowProps) {
  const owes = owesMonthly(at.place, slot.unitId);
  return (
    <li class="card unit" data-unit={slot.unitId}>
      <details>
        <summary>
          <span class="row apart">
            <strong>{say(slot.name)}</strong>
            <StateMark state={wordsOfSlot(slot, owes)} />
          </span>
          <Because slot={slot} />
          {files.length > 0 && <span class="small below">{say(driveTexts.photosCount, { count: files.length })}</span>}
        </summary>
        <h3 class="only-aloud">{say(commune.files)}</h3>
        <UnitFiles uploads={slot.uploads} />
        <UnitPhotos at={at} unit={{ unitId: slot.unitId, name: say(slot.name) }} files={files} />
        {at.mayAct && <UnitActs at={at} slot={slot} owesMonthly={owes} />}
      </details>
    </li>
  );
}

const ticketStates = { requested: commune.requested, approved: commune.approved, expired: commune.expired } as const;

function Because({ slot: { returned, excusedBecause, keyedIn, ticket } }: { slot: SlotOf }) {
  return (
    <>
      {returned && (
        <span class="small below">{say(commune.returnedBy, { ...returned, at: instantText(returned.at) })}</span>
      )}
      {excusedBecause && (
        <span class="small below">
          {say(commune.excusedBy, { ...excusedBecause, at: instantText(excusedBecause.at) })}
        </span>
      )}
      {keyedIn && (
        <span class="small below">
          {say(commune.keyedIn, { by: keyedIn.by, channel: say(commune[keyedIn.channel]) })}
        </span>
      )}
      {ticket && (
        <span class="small below">
          {say(commune.ticket, {
            state: say(ticketStates[ticket.state]),
            expires: instantText(ticket.expiresAt),
            reason: ticket.reason,
          })}
        </span>
      )}
    </>
  );
}
