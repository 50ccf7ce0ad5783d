import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { Bar } from '../../common/bar.tsx';
import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { sections } from '../../messages/district-sections.ts';
import type { Shown } from '../month.tsx';

type Tallies = SummaryView['totals']['movements'];

export function Totals({ summary: { totals } }: Shown) {
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{say(sections.totals)}</h2>
      <p class="small">{say(sections.totalsNote)}</p>
      <TallyTable title={say(sections.movements)} tallies={totals.movements} />
      <TallyTable title={say(sections.resources)} tallies={totals.resources} />
    </section>
  );
}

/** Without a target anywhere, there is no column for it. */
function TallyTable({ title, tallies }: { title: string; tallies: Tallies }) {
  const rows = Object.entries(tallies);
  const hasTargets = rows.some(([, { target }]) => target !== undefined);
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={title}>
      <table class="tallies">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say(sections.what)}</th>
            <th scope="col">{say(sections.inMonth)}</th>
            <th scope="col">{say(sections.toDate)}</th>
            {hasTargets && <th scope="col">{say(sections.target)}</th>}
            {hasTargets && <th scope="col">{say(sections.share)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, tally]) => (
            <TallyRow key={code} tally={tally} hasTargets={hasTargets} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TallyRow({ tally, hasTargets }: { tally: Tallies[string]; hasTargets: boolean }) {
  const { label, unit, month, toDate, target } = tally;
  return (
    <tr>
      <th scope="row" lang="vi">
        {label} <span class="small">({unit})</span>
      </th>
      <td class="number">{numberText(month)}</td>
      <td class="number">{numberText(toDate)}</td>
      {hasTargets && <td class="number">{target === undefined ? say(sections.noTarget) : numberText(target)}</td>}
      {hasTargets && <td class="number">{target ? <Share percent={(100 * toDate) / target} /> : null}</td>}
    </tr>
  );
}

function Share({ percent }: { percent: number }) {
  return (
    <>
      {percentText(percent)} <Bar percent={percent} />
    </>
  );
}
