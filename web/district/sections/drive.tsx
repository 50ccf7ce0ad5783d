import { say } from '../../common/language.ts';
import { sections } from '../../messages/district-sections.ts';
import type { Shown } from '../month.tsx';

/** What of the plan's duties is done; nothing in months before it was asked for. */
export function Drive({ summary: { totals } }: Shown) {
  const { tasks, turnOut, coverage } = totals.drive ?? {};
  if (tasks === undefined && turnOut === undefined && coverage === undefined) return null;
  return (
    <section aria-labelledby="drive">
      <h2 id="drive">{say(sections.drive)}</h2>
      {tasks && <p>{say(sections.tasks, { excused: 0, ...tasks })}</p>}
      {coverage && <p>{say(sections.launched, { ...coverage })}</p>}
      {turnOut && <p>{say(sections.turnedOut, { ...turnOut })}</p>}
      {turnOut?.offices !== undefined && <p>{say(sections.officesTurnedOut, { ...turnOut })}</p>}
    </section>
  );
}
