import type { TasksView } from '../../../shared/domain/drive/tasks-view.ts';
import { read } from '../../common/api.ts';
import type { Slot } from '../desk.ts';
import { pathOf } from './at-drive.ts';
import { toldIn } from './told.ts';

export type Duty = TasksView['tasks'][number];
export type Drive = Awaited<ReturnType<typeof loadDrive>>;

/** All that a unit's account may know of the drive. @throws ApiProblem, Unreachable */
export async function loadDrive(slot: Slot) {
  const { communeId, unitId, period } = slot;
  const [place, campaign, { participants }, { tasks }] = await Promise.all([
    read<'get-place'>(`/public/places/${communeId}`),
    read<'get-campaign'>(`/communes/${communeId}/campaign`),
    read<'get-participants'>(pathOf(slot, 'participants', period)),
    read<'get-tasks'>(`${pathOf(slot, 'tasks', period)}?unitId=${unitId}`),
  ]);
  const months = place.periods.filter((month) => month.state === 'open' || month.period === period);
  const views = await Promise.all(
    months.map((month) => read<'get-acts'>(`${pathOf(slot, 'acts', month.period)}?unitId=${unitId}`)),
  );
  const participant = participants.find(({ id }) => id === unitId);
  return { campaign, participant, tasks, months, told: toldIn(views) };
}
