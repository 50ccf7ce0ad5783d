import { say } from '../../common/language.ts';
import type { Loading } from '../../common/use-load.ts';
import { tell } from '../tell.ts';
import { standingOf } from './standing-of.ts';

/** Whether the figures still change, are the district's, or take the place of earlier ones; nothing where that is not known. */
export function VersionOf({ version }: { version: Loading<number> }) {
  if (version.is !== 'ready') return null;
  const { name, says } = standingOf(version.value);
  return (
    <p class="version">
      <strong class={`chip ${version.value === 0 ? 'open' : 'good'}`}>{say(name)}</strong> {tell(says)}
    </p>
  );
}
