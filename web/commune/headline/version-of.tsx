import { read } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { ApiProblem } from '../../common/problem.ts';
import { useLoad } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import type { AtBoard } from '../month.ts';
import type { Words } from '../words.ts';

/** Whether the district has closed the month, and with which version: what an explanation of its figures says. */
export function VersionOf({ at }: { at: AtBoard }) {
  const version = useVersion(at);
  const { text, values } = standingOf(version);
  return (
    <p class="version">
      <strong class={`chip ${version === undefined ? 'plain' : 'good'}`}>{say(nameOf(version))}</strong>{' '}
      {say(text, values)}
    </p>
  );
}

function useVersion({ place, month }: AtBoard): number | undefined {
  const path = `/districts/${place.parent}/summaries/${month.period}/explain?commune=${place.placeId}`;
  const found = useLoad(`${path} ${month.state}`, () =>
    month.state === 'locked' ? versionAt(path) : Promise.resolve(undefined),
  );
  return found.is === 'ready' ? found.value : undefined;
}

/** @returns undefined while the month is not closed */
async function versionAt(path: string): Promise<number | undefined> {
  try {
    return (await read<'explain-figure'>(path)).version;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'no-such-version') return undefined;
    throw error;
  }
}

function nameOf(version: number | undefined) {
  if (version === undefined) return commune.provisional;
  return version === 1 ? commune.official : commune.restated;
}

function standingOf(version: number | undefined): Words {
  if (version === undefined) return { text: commune.provisionalSays };
  return { text: version === 1 ? commune.officialSays : commune.restatedSays, values: { version } };
}
