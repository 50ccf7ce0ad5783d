import type { ActContent, ActOf } from '../../shared/domain/acts/act.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { answerersOf, byCommune, tasksIn } from '../../shared/domain/drive/task.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import type { Deed } from './deed.ts';
import { proofFaults } from './proof-faults.ts';

/** A task that the month does not have, or that whoever is named does not answer for, and one that nothing shows. */
export function taskFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (content.kind !== 'task-done') return [];
  return [...answererFaults(deed, content), ...evidenceFaults(deed, content)];
}

type Said = Pick<ActOf<'task-done'>, 'task' | 'unitId' | 'text' | 'file' | 'shows'>;

function answererFaults({ rules }: Deed, { task: id, unitId }: Said): RequestFault[] {
  const task = tasksIn(rules).find((each) => each.id === id);
  if (!task) return [faultAt('/task', 'no-such-task', { found: id })];
  const answerers = answerersOf(task, rules);
  if (answerers.includes(unitId ?? byCommune)) return [];
  const of = answerers.includes(byCommune) ? 'task-of-commune' : 'task-of-units';
  return [faultAt('/unitId', of, { task: task.name.vi, units: answerers.join(', ') })];
}

function evidenceFaults(deed: Deed, said: Said): RequestFault[] {
  const { text, file, shows } = said;
  if (shows !== undefined) return proofFaults(deed, { ...said, shows });
  return text === '' && file === null ? [faultAt('/text', 'nothing-shows-it', {})] : [];
}
