import { useRef } from 'preact/hooks';
import { read } from '../../common/api.ts';
import { monthText, numberText, percentText, shortMonth } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { district } from '../../messages/district.ts';
import { sections } from '../../messages/district-sections.ts';
import { pointOf, rangeOf, type TrendPoint } from '../logic/trend.ts';
import type { Shown } from '../month.tsx';
import { useSeen } from '../use-seen.ts';
import { LineChart } from './line-chart.tsx';

export function Trend(shown: Shown) {
  const place = useRef<HTMLElement>(null);
  const isSeen = useSeen(place);
  return (
    <section aria-labelledby="trend" ref={place} class="trend">
      <h2 id="trend">{say(sections.trend)}</h2>
      {isSeen && <Months {...shown} />}
    </section>
  );
}

/** Each month as it stands now, up to the one that is shown. */
function Months({ place, summary }: Shown) {
  const begun = place.periods.filter(({ state, period }) => state !== 'coming' && period <= summary.period);
  const path = `/districts/${place.placeId}/summaries`;
  const state = useLoad(`${path}/${summary.period}`, async () => {
    const months = begun.map(async ({ period }) =>
      period === summary.period ? summary : read<'get-summary'>(`${path}/${period}`),
    );
    return (await Promise.all(months)).map(pointOf);
  });
  const all = summary.totals.communes * summary.criteria.length;
  return <Loaded state={state}>{(points) => <Points points={points} all={all} />}</Loaded>;
}

interface PointsProps {
  points: readonly TrendPoint[];
  all: number;
}

function Points({ points, all }: PointsProps) {
  return (
    <>
      <p class="small">{say(sections.trendSays)}</p>
      {points.length > 1 && <Charts points={points} all={all} />}
      <div class="wide" tabIndex={0} role="group" aria-labelledby="trend">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(district.month)}</th>
              <th scope="col">{say(sections.trendMet)}</th>
              <th scope="col">{say(sections.trendRate)}</th>
              <th scope="col">{say(sections.status)}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <PointRow key={point.period} point={point} all={all} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PointRow({ point: { period, status, criteriaMet, rate }, all }: { point: TrendPoint; all: number }) {
  return (
    <tr>
      <th scope="row">{monthText(period)}</th>
      <td class="number">
        {numberText(criteriaMet)}/{numberText(all)}
      </td>
      <td class="number">{percentText(rate)}</td>
      <td>{say(district[status])}</td>
    </tr>
  );
}

function Charts({ points, all }: PointsProps) {
  const met = points.map(({ criteriaMet }) => criteriaMet);
  const rates = points.map(({ rate }) => rate);
  const labels = points.map(({ period }) => shortMonth(period));
  const metRange = rangeOf(met, { least: 0, most: all });
  return (
    <div class="charts">
      <LineChart title={say(sections.trendMet)} labels={labels} values={met} range={metRange} />
      <LineChart title={say(sections.trendRate)} labels={labels} values={rates} range={[0, 100]} />
    </div>
  );
}
