import type { WarningsView } from '../../../shared/api/contracts.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import { ProblemList } from '../problem-list.tsx';
import { Section } from '../section.tsx';
import { countWarnings } from './count-warnings.ts';

type Problems = WarningsView['commune'];

/** What looks odd: to be asked about, never refused. */
export function WarningsSection({ warnings }: { warnings: Loading<WarningsView> }) {
  return (
    <Section id="warnings" title={say(commune.warnings)}>
      <Loaded state={warnings} empty={{ when: (seen) => countWarnings(seen) === 0, text: say(commune.noWarnings) }}>
        {({ commune: ofCommune, reports }) => (
          <>
            {ofCommune.length > 0 && <OfOne name={say(commune.ofCommune)} problems={ofCommune} />}
            {reports.map(({ unitId, name, warnings: odd }) =>
              odd.length === 0 ? null : <OfOne key={unitId} name={say(name)} problems={odd} />,
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function OfOne({ name, problems }: { name: string; problems: Problems }) {
  return (
    <details class="card" open>
      <summary>
        <strong>{name}</strong> <span class="count">{problems.length}</span>
      </summary>
      <ProblemList problems={problems} />
    </details>
  );
}
