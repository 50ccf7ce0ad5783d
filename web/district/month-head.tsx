import type { PlaceView } from '../../shared/api/place-contracts.ts';
import type { SummaryView } from '../../shared/api/summary-view.ts';
import { instantText, monthText, numberText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { district } from '../messages/district.ts';
import { illustrativeIn } from './logic/illustrative.ts';
import type { Shown } from './month.tsx';

/** Which month it is, how sure its figures are, and which of them are made up. */
export function MonthHead({ place, summary, published }: Shown) {
  const { count, others } = illustrativeIn(place, summary);
  return (
    <section aria-labelledby="month">
      <h2 id="month">{say(summary.periodText)}</h2>
      <p>
        <Status status={summary.status} /> <Sureness summary={summary} />
      </p>
      <Newer summary={summary} published={published} />
      {count > 0 && <p class="note warn">{say(district.illustrativeNote, { count: numberText(count) })}</p>}
      {others.length > 0 && (
        <details class="small open-on-paper">
          <summary>{say(district.otherIllustrative)}</summary>
          <ul>
            {others.map((each) => (
              <li key={each} lang="vi">
                {each}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChooseMonth place={place} period={summary.period} />
    </section>
  );
}

export function Status({ status }: { status: SummaryView['status'] }) {
  return <strong class={`status ${status}`}>{say(district[status])}</strong>;
}

function Sureness({ summary: { status, version, publishedAt, newestReportAt } }: { summary: SummaryView }) {
  if (status !== 'provisional')
    return <>{say(district.publishedSays, { version, at: instantText(publishedAt ?? '') })}</>;
  if (newestReportAt === null) return <>{say(district.noReportYet)}</>;
  return <>{say(district.provisionalSays, { at: instantText(newestReportAt) })}</>;
}

function Newer({ summary: { period, version }, published }: Pick<Shown, 'summary' | 'published'>) {
  const latest = published.find((each) => each.period === period)?.version ?? version;
  if (version === 0 || latest === version) return null;
  return <p class="note warn">{say(district.olderVersion, { version, latest })}</p>;
}

function ChooseMonth({ place, period }: { place: PlaceView; period: string }) {
  const begun = place.periods.filter(({ state }) => state !== 'coming');
  const go = (chosen: string): void => location.assign(`/districts/${place.placeId}/summaries/${chosen}`);
  return (
    <label class="choose not-printed">
      <span>{say(district.month)}</span>
      <select value={period} onChange={({ currentTarget }) => go(currentTarget.value)}>
        {begun.map((each) => (
          <option key={each.period} value={each.period}>
            {monthText(each.period)}
          </option>
        ))}
      </select>
    </label>
  );
}
