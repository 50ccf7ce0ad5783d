import type { SlotGrid } from '../../../shared/api/act-contracts.ts';
import { monthText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';
import type { AtBoard } from '../month.ts';
import { owesMonthly } from './owes-monthly.ts';
import { stateLegend, wordsOfCell } from './unit-words.ts';

type Month = SlotGrid['months'][number];
type Row = SlotGrid['units'][number];

/** Units × months: a sign each, said in words to who cannot see it, and what the signs mean below. */
export function YearGrid({ at, grid: { year, months, units } }: { at: AtBoard; grid: SlotGrid }) {
  const title = say(commune.year, { year });
  return (
    <details class="card year open-on-paper">
      <summary>{title}</summary>
      <div class="wide" tabIndex={0} role="group" aria-label={title}>
        <table class="year-grid">
          <caption class="only-aloud">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(commune.unit)}</th>
              {months.map((month) => (
                <Head key={month.period} month={month} year={year} isShown={month.period === at.month.period} />
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <Unit key={unit.unitId} unit={unit} owes={owesMonthly(at.place, unit.unitId)} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(commune.rate)}</th>
              {months.map(({ period, completeness }) => (
                <td key={period} class="number">
                  {percentText(completeness.rate)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <Legend />
    </details>
  );
}

/** The short period at the end of a drive is named by the year of its label, which is the next. */
function Head({ month: { period }, year, isShown }: { month: Month; year: string; isShown: boolean }) {
  const month = Number(period.slice(5));
  const named = period.startsWith(year) ? month : `${month}/${period.slice(2, 4)}`;
  return (
    <th scope="col" class={isShown ? 'shown' : undefined} aria-current={isShown ? 'true' : undefined}>
      <abbr title={monthText(period)}>{say(commune.monthShort, { month: named })}</abbr>
    </th>
  );
}

function Unit({ unit, owes }: { unit: Row; owes: boolean }) {
  return (
    <tr>
      <th scope="row">{say(unit.name)}</th>
      {unit.slots.map((slot, at) => {
        const state = wordsOfCell(slot, owes);
        return (
          <td key={at} class={`sign ${state?.tone ?? 'plain'}`}>
            {state && (
              <>
                <span aria-hidden="true">{state.sign}</span>
                <span class="only-aloud">{say(state.text)}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Legend() {
  return (
    <ul class="legend small" aria-label={say(commune.legend)}>
      {stateLegend.map(({ sign, text, tone }) => (
        <li key={sign}>
          <span class={`sign ${tone}`} aria-hidden="true">
            {sign}
          </span>{' '}
          {say(text)}
        </li>
      ))}
    </ul>
  );
}
