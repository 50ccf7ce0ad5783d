import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import { changesSince, type CriterionChange } from '../logic/changes.ts';
import { capital } from '../../common/capital.ts';
import { hashOf } from '../logic/place-in-page.ts';
import type { Shown } from '../month.tsx';
import { CommuneName } from './commune-name.tsx';

/** Who lost what and who won what, each leading to why. */
export function Changes({ place, summary }: Shown) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say(district.changes)}</h2>
      <ChangeList changes={changesSince(summary, 'last-month')} of={{ place, summary }} />
      <details class="open-on-paper">
        <summary>{say(district.changesSinceBaseline)}</summary>
        <ChangeList changes={changesSince(summary, 'baseline')} of={{ place, summary }} />
      </details>
    </section>
  );
}

interface ListProps {
  changes: readonly CriterionChange[];
  of: Pick<Shown, 'place' | 'summary'>;
}

function ChangeList({ changes, of }: ListProps) {
  if (changes.length === 0) return <p class="state short">{say(district.noChanges)}</p>;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.communeId}/${change.number}`} class={change.change}>
          <a href={hashOf(change.communeId, change.number)}>
            <span class="mark" aria-hidden="true">
              {change.change === 'regressed' ? '▼' : '▲'}
            </span>
            <span>
              <strong>
                <CommuneName place={of.place} communeId={change.communeId} name={change.name} />
              </strong>
              {' – '}
              {titleOf(of.summary, change.number)}
              <br />
              {capital(say(change.change === 'regressed' ? district.regressed : district.newlyMet))}
              <span class="go"> · {say(district.why)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `tiêu chí 17: Môi trường` */
export function titleOf({ criteria }: Pick<SummaryView, 'criteria'>, number: number): string {
  const name = criteria.find((each) => each.number === number)?.name;
  const title = say(district.criterion, { number });
  return name === undefined ? title : `${title}: ${say(name)}`;
}
