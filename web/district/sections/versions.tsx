import { useState } from 'preact/hooks';
import { read } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { sections } from '../../messages/district-sections.ts';
import type { Shown } from '../month.tsx';
import { Differences } from './differences.tsx';

/** The published versions of a month, each with why there is one and what it changed. */
export function Versions({ place, summary, published }: Shown) {
  const latest = published.find(({ period }) => period === summary.period)?.version ?? 0;
  const versions = Array.from({ length: latest }, (_, at) => latest - at);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say(sections.versions)}</h2>
      {latest === 0 && <p class="state short">{say(sections.noVersions)}</p>}
      <ol class="versions">
        {versions.map((version) => (
          <VersionItem
            key={version}
            version={version}
            shown={version === summary.version}
            path={`/districts/${place.placeId}/summaries/${summary.period}?version=${version}`}
          />
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  version: number;
  shown: boolean;
  path: string;
}

function VersionItem({ version, shown, path }: VersionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <strong>{say(sections.version, { version })}</strong>
      {shown ? ` (${say(sections.shown)})` : <a href={path}> {say(sections.see)}</a>}
      {version === 1 ? (
        <p>{say(sections.firstVersion)}</p>
      ) : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say(sections.reasons)}</summary>
          {isOpen && <Why path={path} />}
        </details>
      )}
    </li>
  );
}

function Why({ path }: { path: string }) {
  const state = useLoad(path, () => read<'get-summary'>(path));
  return <Loaded state={state}>{({ restatement }) => restatement && <Differences of={restatement} />}</Loaded>;
}
