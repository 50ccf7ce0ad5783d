import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { sections } from '../../messages/district-sections.ts';
import type { Commune } from '../logic/heat-map.ts';
import { isIn, isNotIn, missingReports } from '../logic/missing.ts';
import { hashOf } from '../logic/place-in-page.ts';
import type { Shown } from '../month.tsx';
import { CommuneName } from './commune-name.tsx';

export function MissingReports({ place, summary }: Shown) {
  const { communes, complete, beforeDue } = missingReports(summary);
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{say(sections.missing)}</h2>
      <p>{communes.length === 0 ? say(sections.everythingIn) : say(sections.allIn, { count: numberText(complete) })}</p>
      {communes.length > 0 && (
        <div class="wide" tabIndex={0} role="group" aria-labelledby="missing">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(sections.commune)}</th>
                <th scope="col">{say(beforeDue ? sections.openBeforeDue : sections.open)}</th>
                <th scope="col">{say(sections.rejected)}</th>
                <th scope="col">{say(sections.onTime)}</th>
                <th scope="col">{say(sections.late)}</th>
                <th scope="col">{say(sections.owed)}</th>
                <th scope="col">{say(sections.rate)}</th>
              </tr>
            </thead>
            <tbody>
              {communes.map((commune) => (
                <MissingRow key={commune.communeId} commune={commune} place={place} isLate={!beforeDue} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface RowProps {
  commune: Commune;
  place: Shown['place'];
  /** Before a report is due nobody is marked for having none. */
  isLate: boolean;
}

function MissingRow({ commune, place, isLate }: RowProps) {
  const { communeId, name, completeness } = commune;
  const { rejected, onTime, late, owed, rate } = completeness;
  return (
    <tr class={isLate && isIn(completeness) === 0 ? 'none-in' : undefined}>
      <th scope="row">
        <a href={hashOf(communeId)}>
          <CommuneName place={place} communeId={communeId} name={name} />
        </a>
      </th>
      <td class="number">
        <strong>{numberText(isNotIn(completeness))}</strong>
      </td>
      {[rejected, onTime, late, owed].map((count, at) => (
        <td key={at} class="number">
          {numberText(count)}
        </td>
      ))}
      <td class="number">{percentText(rate)}</td>
    </tr>
  );
}
