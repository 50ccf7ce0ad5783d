import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { movementTexts } from '../../messages/commune-movements.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import type { AtBoard } from '../month.ts';
import { Evidence } from './evidence.tsx';
import { TaskDone } from './task-done.tsx';
import { openAnswers, type Task } from './open-answers.ts';

interface CardProps {
  at: AtBoard;
  task: Task;
}

/** A duty of the plan: whose, by when, with whom it stands open, and what shows that it is done. */
export function TaskCard({ at, task }: CardProps) {
  const { name, roleName, dueBy, state, stateName, words } = task;
  return (
    <div class="card" data-task={task.id}>
      <h3>{say(name)}</h3>
      <p>
        <span class={`mark ${tones[state]}`}>{say(stateName)}</span>,{' '}
        {say(movementTexts.dueBy, { day: dayText(dueBy) })}. <span class="small">{say(roleName)}.</span>
      </p>
      <Answered task={task} />
      {words !== null && (
        <details class="not-printed">
          <summary>{say(driveTexts.planSays)}</summary>
          <p lang="vi">“{words}”</p>
        </details>
      )}
      <Evidence at={at} task={task} />
      {at.mayAct && at.month.state !== 'locked' && openAnswers(task).length > 0 && <TaskDone at={at} task={task} />}
    </div>
  );
}

/** Of a duty of several units with how many it is done, and who is left. */
function Answered({ task }: { task: Task }) {
  const { answered } = task;
  const open = openAnswers(task);
  if (answered.of <= 1) return null;
  return (
    <p class="small">
      {say(answered.excused > 0 ? driveTexts.answeredExcused : driveTexts.answered, { ...answered })}{' '}
      {open.length > 0 && say(movementTexts.whoNot, { units: open.map((answer) => say(answer.name)).join(', ') })}
    </p>
  );
}

const tones = {
  done: 'good',
  due: 'warn',
  overdue: 'bad',
  'not-due': 'plain',
  excused: 'plain',
} as const satisfies Record<Task['state'], string>;
