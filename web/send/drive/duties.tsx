import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { today } from '../../common/today.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import type { AtDrive } from './at-drive.ts';
import { inOrder, isLeft } from './duty-order.ts';
import type { FieldOf } from './field.tsx';
import type { Filled } from './filled.ts';
import type { Duty } from './load-drive.ts';
import { dayWithin } from './month-of-day.ts';
import { keyOf, record } from './record.ts';
import { Tell } from './tell.tsx';

/** What the plan gives the unit to do in the month that reports are due for. */
export function Duties({ at, duties }: { at: AtDrive; duties: readonly Duty[] }) {
  return (
    <section>
      <h3>{say(unitDrive.duties)}</h3>
      {duties.length === 0 && <p class="small">{say(unitDrive.noDuties)}</p>}
      <ul class="sent">
        {inOrder(duties).map((duty) => (
          <li key={duty.id} data-task={duty.id}>
            <OneDuty at={at} duty={duty} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = {
  done: 'good',
  due: 'warn',
  overdue: 'bad',
  'not-due': 'plain',
  excused: 'plain',
} as const satisfies Record<Duty['state'], string>;

function OneDuty({ at, duty }: { at: AtDrive; duty: Duty }) {
  const { name, state, stateName, dueBy, words, answers } = duty;
  const how = answers.flatMap((answer) => (answer.how === null ? [] : [say(answer.how)])).join(', ');
  return (
    <>
      <div>
        <strong>{say(name)}</strong>
        <div>
          <span class={`mark ${tones[state]}`}>{say(stateName)}</span>, {say(unitDrive.dueBy, { day: dayText(dueBy) })}
        </div>
        {how !== '' && <div class="small">{how}</div>}
        {words !== null && (
          <details>
            <summary>{say(unitDrive.planSays)}</summary>
            <p lang="vi">“{words}”</p>
          </details>
        )}
      </div>
      <Tell
        at={at}
        open={say(unitDrive.done)}
        about={say(name)}
        isOver={!isLeft(duty)}
        says={say(unitDrive.doneSays)}
        fields={fieldsAt(at)}
        button={say(unitDrive.save)}
        tell={(filled) => tellDone(at, duty, filled)}
      />
    </>
  );
}

function fieldsAt({ months, slot }: AtDrive): FieldOf[] {
  const day = dayWithin(today(), months, slot.period);
  return [
    { name: 'date', label: say(unitDrive.date), kind: 'date', value: day, required: true },
    { name: 'text', label: say(unitDrive.whatWasDone), kind: 'text', maxLength: 1000 },
    { name: 'file', label: say(unitDrive.file), kind: 'file' },
  ];
}

async function tellDone(at: AtDrive, { id }: Duty, { text, file }: Filled) {
  const { period, unitId } = at.slot;
  const key = await keyOf(at, period, file);
  const act = { kind: 'task-done', task: id, unitId, date: text('date'), text: text('text'), file: key } as const;
  return record(at, period, act);
}
