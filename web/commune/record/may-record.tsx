import type { ComponentChildren } from 'preact';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import type { AtBoard } from '../month.ts';

/** What is offered to the officer of a month that is open; of a locked one where it goes. */
export function MayRecord({ at: { mayAct, month }, children }: { at: AtBoard; children: ComponentChildren }) {
  if (!mayAct) return null;
  if (month.state === 'locked') return <p class="small not-printed">{say(driveTexts.lockedSays)}</p>;
  return <div class="row not-printed">{children}</div>;
}
