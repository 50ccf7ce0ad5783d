import type { TasksView } from '../../../shared/domain/drive/tasks-view.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { movementTexts } from '../../messages/commune-movements.ts';
import type { AtBoard } from '../month.ts';
import { Section } from '../section.tsx';
import { overdueFirst, type Task } from '../tasks/open-answers.ts';
import { TaskCard } from '../tasks/task-card.tsx';

interface TasksProps {
  at: AtBoard;
  tasks: Loading<TasksView>;
}

/** The plan's duties: what is overdue first, the rest to be opened. */
export function TasksSection({ at, tasks }: TasksProps) {
  const none = { when: (seen: TasksView) => seen.tasks.length === 0, text: say(movementTexts.noTasks) };
  return (
    <Section id="tasks" title={say(movementTexts.tasks)}>
      <Loaded state={tasks} empty={none}>
        {({ counts, tasks: all }) => {
          const { overdue, others } = overdueFirst(all);
          return (
            <>
              <p>{say(movementTexts.tasksCount, { excused: 0, ...counts })}</p>
              {at.mayAct && at.month.state === 'locked' && (
                <p class="small not-printed">{say(driveTexts.lockedSays)}</p>
              )}
              {overdue.length === 0 ? <p>{say(movementTexts.noneOverdue)}</p> : <Tasks at={at} tasks={overdue} />}
              {others.length > 0 && (
                <details class="card open-on-paper">
                  <summary>
                    {say(movementTexts.othersTasks)} ({others.length})
                  </summary>
                  <Tasks at={at} tasks={others} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Tasks({ at, tasks }: { at: AtBoard; tasks: readonly Task[] }) {
  return (
    <ul class="bare tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskCard at={at} task={task} />
        </li>
      ))}
    </ul>
  );
}
