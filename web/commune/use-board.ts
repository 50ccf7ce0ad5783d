import { useCallback } from 'preact/hooks';
import { read } from '../common/api.ts';
import { useLoad } from '../common/use-load.ts';
import type { AtBoard } from './month.ts';
import { pathOf } from './month.ts';
import { readVersion } from './read-version.ts';

/** What the board shows of a month, each part by itself: who may not see one still sees the others. */
export function useBoard(at: Pick<AtBoard, 'place' | 'month'>, reloadPlace: () => void) {
  const progress = useLoad(pathOf(at, 'progress'), () => read<'get-progress'>(pathOf(at, 'progress')));
  const slots = useLoad(pathOf(at, 'slots'), () => read<'get-slots'>(pathOf(at, 'slots')));
  const warnings = useLoad(pathOf(at, 'warnings'), () => read<'get-warnings'>(pathOf(at, 'warnings')));
  const acts = useLoad(pathOf(at, 'acts'), () => read<'get-acts'>(pathOf(at, 'acts')));
  const movements = useLoad(pathOf(at, 'movements'), () => read<'get-movements'>(pathOf(at, 'movements')));
  const tasks = useLoad(pathOf(at, 'tasks'), () => read<'get-tasks'>(pathOf(at, 'tasks')));
  const files = useLoad(pathOf(at, 'unit-files'), () => read<'get-unit-files'>(pathOf(at, 'unit-files')));
  const grid = useYear(at);
  const version = useLoad(`${pathOf(at, 'version')} ${at.month.state}`, () => readVersion(at));
  const all = [progress, slots, warnings, acts, movements, tasks, files, grid, version];
  const refresh = useCallback(() => {
    reloadPlace();
    for (const { again } of all) again();
  }, []);
  return { progress, slots, warnings, acts, movements, tasks, files, grid, version, refresh };
}

/** The short period at the end of a drive stands in the year of its last day, as in the API. */
function useYear({ place, month }: Pick<AtBoard, 'place' | 'month'>) {
  const path = `/communes/${place.placeId}/slot-grid/${month.to.slice(0, 4)}`;
  return useLoad(path, () => read<'get-slot-grid'>(path));
}
