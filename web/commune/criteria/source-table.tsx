import type { ComponentChildren } from 'preact';
import { instantText, monthText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import { commune } from '../../messages/commune.ts';
import { tell } from '../tell.ts';
import type { SourceRow } from './rows-of-reports.ts';
import { placeWords, valueWords } from './value-words.ts';

interface SourceTableProps {
  caption: string;
  rows: readonly SourceRow[];
  /** What opens a part that is itself made of parts. */
  more?: (row: SourceRow) => ComponentChildren;
}

/** Parts of a figure: who, how much, and in which cell of which file. */
export function SourceTable({ caption, rows, more }: SourceTableProps) {
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={caption}>
      <table class="sources-table">
        <caption class="only-aloud">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(commune.unit)}</th>
            <th scope="col">{say(criteriaTexts.value)}</th>
            <th scope="col">{say(criteriaTexts.cell)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {say(row.label)}
                {row.note && <span class="small below">{say(row.note)}</span>}
              </th>
              <td>{tell(valueWords(row.value))}</td>
              <td>
                <From row={row} />
                {more?.(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function From({ row: { file, other } }: { row: SourceRow }) {
  if (file === null) return other && <span class="small">{tell(other)}</span>;
  const { places, period, receivedAt } = file;
  return (
    <>
      {Array.from(new Set(places.map((place) => tell(placeWords(place))))).join('; ') || say(criteriaTexts.wholeFile)}
      <span class="small below">
        {say(criteriaTexts.ofMonth, { month: monthText(period) })}
        {receivedAt !== null && `, ${say(criteriaTexts.received, { at: instantText(receivedAt) })}`}
      </span>
    </>
  );
}
