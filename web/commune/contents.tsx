import type { ComponentChildren } from 'preact';
import { say } from '../common/language.ts';
import { actsTexts } from '../messages/commune-acts.ts';
import { criteriaTexts } from '../messages/commune-criteria.ts';
import { commune } from '../messages/commune.ts';
import { driveTexts } from '../messages/commune-drive.ts';
import { movementTexts } from '../messages/commune-movements.ts';
import { countSlots } from './units/unit-words.ts';
import type { useBoard } from './use-board.ts';
import { countWarnings } from './sections/count-warnings.ts';

/** The parts of the board, with what waits in each. */
export function Contents({ board, mayAct }: { board: Omit<ReturnType<typeof useBoard>, 'refresh'>; mayAct: boolean }) {
  const { slots, warnings, tasks, progress } = board;
  const left = slots.is === 'ready' ? countSlots(slots.value) : undefined;
  const waiting = left && left.missing + left.rejected;
  const all = progress.is === 'ready' ? progress.value.criteria.length : 19;
  return (
    <nav class="contents not-printed" aria-label={say(commune.contents)}>
      <ul>
        <To id="units" text={say(commune.units)} count={waiting} />
        {mayAct && <To id="chat" text={say(commune.chat)} />}
        <To id="criteria" text={say(criteriaTexts.titleOf, { all })} />
        <To
          id="warnings"
          text={say(commune.warnings)}
          count={warnings.is === 'ready' ? countWarnings(warnings.value) : 0}
        />
        <To id="movements" text={say(movementTexts.title)} />
        <To id="turn-outs" text={say(driveTexts.turnOuts)} />
        <To id="money" text={say(driveTexts.money)} />
        <To id="tasks" text={say(movementTexts.tasks)} count={tasks.is === 'ready' ? tasks.value.counts.overdue : 0} />
        <To id="papers" text={say(commune.papers)} />
        <To id="acts" text={say(actsTexts.title)} />
      </ul>
    </nav>
  );
}

function To({ id, text, count = 0 }: { id: string; text: ComponentChildren; count?: number | undefined }) {
  return (
    <li>
      <a href={`#${id}`}>
        {text}
        {count > 0 && <span class="count">{count}</span>}
      </a>
    </li>
  );
}
