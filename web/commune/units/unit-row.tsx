import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';
import { UnitActs } from '../acts/unit-acts.tsx';
import type { AtBoard } from '../month.ts';
import { StateMark } from '../state-mark.tsx';
import { owesMonthly } from './owes-monthly.ts';
import { UnitFiles } from './unit-files.tsx';
import { wordsOfSlot, type SlotOf } from './unit-words.ts';

/** One unit's month: its state, why it is so, its files, and what can be done. */
export function UnitRow({ at, slot }: { at: AtBoard; slot: SlotOf }) {
  const owes = owesMonthly(at.place, slot.unitId);
  return (
    <li class="card unit" data-unit={slot.unitId}>
      <div class="row apart">
        <strong>{say(slot.name)}</strong>
        <StateMark state={wordsOfSlot(slot, owes)} />
      </div>
      <Because slot={slot} />
      <div class="row apart">
        <details class="files">
          <summary>
            {say(commune.files)} ({slot.uploads.length})<span class="only-aloud">, {say(slot.name)}</span>
          </summary>
          <UnitFiles uploads={slot.uploads} />
        </details>
        {at.mayAct && <UnitActs at={at} slot={slot} owesMonthly={owes} />}
      </div>
    </li>
  );
}

const ticketStates = { requested: commune.requested, approved: commune.approved, expired: commune.expired } as const;

function Because({ slot: { returned, excusedBecause, keyedIn, ticket } }: { slot: SlotOf }) {
  return (
    <>
      {returned && <p class="small">{say(commune.returnedBy, { ...returned, at: instantText(returned.at) })}</p>}
      {excusedBecause && (
        <p class="small">{say(commune.excusedBy, { ...excusedBecause, at: instantText(excusedBecause.at) })}</p>
      )}
      {keyedIn && (
        <p class="small">{say(commune.keyedIn, { by: keyedIn.by, channel: say(commune[keyedIn.channel]) })}</p>
      )}
      {ticket && (
        <p class="small">
          {say(commune.ticket, {
            state: say(ticketStates[ticket.state]),
            expires: instantText(ticket.expiresAt),
            reason: ticket.reason,
          })}
        </p>
      )}
    </>
  );
}
