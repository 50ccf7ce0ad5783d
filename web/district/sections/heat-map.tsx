import { useState } from 'preact/hooks';
import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import { heatRows, nextSort, sortRows, type Row, type Sort, type SortKey } from '../logic/heat-map.ts';
import { hashOf } from '../logic/place-in-page.ts';
import type { Shown } from '../month.tsx';
import { CommuneName } from './commune-name.tsx';
import { HeatCell, Legend } from './heat-cell.tsx';

export function HeatMap({ place, summary }: Shown) {
  const [sort, setSort] = useState<Sort>({ by: 'met', down: false });
  const rows = sortRows(heatRows(summary), sort);
  const by = (key: SortKey) => ({ sort, by: key, choose: () => setSort(nextSort(sort, key)) });
  return (
    <section aria-labelledby="map" class="map">
      <h2 id="map">{say(district.map)}</h2>
      <p class="small not-printed">{say(district.mapHint)}</p>
      <Legend />
      <div class="wide" tabIndex={0} role="group" aria-labelledby="map">
        <table class="heat">
          <thead>
            <tr>
              <SortHead {...by('name')} text={say(district.commune)} class="first" />
              <SortHead {...by('met')} text={say(district.metOf)} />
              <SortHead {...by('rate')} text={say(district.inShare)} />
              {summary.criteria.map(({ number, name }) => (
                <SortHead key={number} {...by(number)} text={String(number)} title={say(name)} />
              ))}
            </tr>
          </thead>
          <tbody onClick={openCell}>
            {rows.map((row) => (
              <HeatRow key={row.commune.communeId} row={row} place={place} />
            ))}
          </tbody>
        </table>
      </div>
      <Names summary={summary} />
    </section>
  );
}

function Names({ summary }: Pick<Shown, 'summary'>) {
  return (
    <details class="small open-on-paper">
      <summary>{say(district.criteriaNames)}</summary>
      <ol class="names">
        {summary.criteria.map(({ number, name }) => (
          <li key={number} value={number}>
            {say(name)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** By mouse or finger a whole cell opens; by keyboard the commune does, whose criteria follow. */
function openCell({ target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest('[data-open]') : null;
  const hash = cell?.getAttribute('data-open');
  if (hash) location.hash = hash;
}

interface HeadProps {
  sort: Sort;
  by: SortKey;
  choose: () => void;
  text: string;
  title?: string;
  class?: string;
}

function SortHead({ sort, by, choose, text, title, class: kind }: HeadProps) {
  const isSorted = sort.by === by;
  return (
    <th scope="col" class={kind} aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={choose} title={say(district.sortBy, { what: title ?? text })}>
        {text}
        {title !== undefined && <span class="only-aloud"> {title}</span>}
        <span class="sorted" aria-hidden="true">
          {isSorted ? (sort.down ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}

function HeatRow({ row: { commune, rate, cells }, place }: { row: Row; place: Shown['place'] }) {
  const { communeId, name, criteriaMet } = commune;
  return (
    <tr>
      <th scope="row" class="first">
        <a href={hashOf(communeId)}>
          <CommuneName place={place} communeId={communeId} name={name} />
        </a>
      </th>
      <td class="number">{numberText(criteriaMet)}</td>
      <td class="number">{percentText(rate)}</td>
      {cells.map((cell) => (
        <HeatCell key={cell.number} cell={cell} communeId={communeId} />
      ))}
    </tr>
  );
}
