import type { TasksView } from '../../../shared/domain/drive/tasks-view.ts';
import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { movementTexts } from '../../messages/commune-movements.ts';
import { Section } from '../section.tsx';

type Task = TasksView['tasks'][number];

/** The plan's duties: what is overdue first, the rest to be opened. */
export function TasksSection({ tasks }: { tasks: Loading<TasksView> }) {
  const none = { when: (seen: TasksView) => seen.tasks.length === 0, text: say(movementTexts.noTasks) };
  return (
    <Section id="tasks" title={say(movementTexts.tasks)}>
      <Loaded state={tasks} empty={none}>
        {({ counts, tasks: all }) => {
          const overdue = all.filter(({ state }) => state === 'overdue');
          const others = all.filter(({ state }) => state !== 'overdue');
          return (
            <>
              <p>{say(movementTexts.tasksCount, { excused: 0, ...counts })}</p>
              {overdue.length === 0 ? <p>{say(movementTexts.noneOverdue)}</p> : <Tasks tasks={overdue} />}
              {others.length > 0 && (
                <details class="card">
                  <summary>
                    {say(movementTexts.othersTasks)} ({others.length})
                  </summary>
                  <Tasks tasks={others} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="bare">
      {tasks.map(({ id, name, roleName, dueBy, state, stateName, answers }) => {
        const open = answers.filter((answer) => answer.state !== 'done' && answer.state !== 'excused');
        return (
          <li key={id} class="card">
            <p>
              <strong>{say(name)}</strong>
            </p>
            <p>
              <span class={`mark ${tones[state]}`}>{say(stateName)}</span>,{' '}
              {say(movementTexts.dueBy, { day: dayText(dueBy) })}
            </p>
            <p class="small">{say(roleName)}</p>
            {open.length > 0 && (
              <p class="small">
                {say(movementTexts.whoNot, { units: open.map((answer) => say(answer.name)).join(', ') })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const tones = {
  done: 'good',
  due: 'warn',
  overdue: 'bad',
  'not-due': 'plain',
  excused: 'plain',
} as const satisfies Record<Task['state'], string>;
