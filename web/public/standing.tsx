import type { PublicMonth } from '../../shared/domain/public/public-month.ts';
import { dayText, numberText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { publicTexts } from '../messages/public.ts';
import type { Criterion } from './logic/plain.ts';
import { Tiles } from './tiles.tsx';

/** How many criteria are met, as a number, a picture and a sentence. */
export function Standing({ month }: { month: PublicMonth }) {
  const left = month.criteria.filter(({ state }) => state !== 'met');
  const changed = (change: Criterion['change']) => month.criteria.filter((each) => each.change === change);
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{say(publicTexts.progress)}</h2>
      <p class="small">
        {say(month.periodText)}. <Sureness month={month} />
      </p>
      <p class="met-count">
        <span class="figure">{numberText(month.criteriaMet)}</span>{' '}
        {say(publicTexts.metOf, { all: month.criteria.length })}
      </p>
      <Tiles criteria={month.criteria} />
      <p>{left.length === 0 ? say(publicTexts.nothingLeft) : say(publicTexts.left, { names: namesOf(left) })}</p>
      <Changed text={publicTexts.newlyMet} criteria={changed('newly-met')} />
      <Changed text={publicTexts.regressed} criteria={changed('regressed')} />
      <Illustrative month={month} />
    </section>
  );
}

const namesOf = (criteria: readonly Criterion[]): string => criteria.map(({ name }) => say(name)).join('; ');

function Changed({ text, criteria }: { text: { vi: string; en: string }; criteria: readonly Criterion[] }) {
  return criteria.length === 0 ? null : <p>{say(text, { names: namesOf(criteria) })}</p>;
}

/** Whether the figures stand, and since when; or how much of them is in. */
export function Sureness({ month: { status, publishedAt, reports } }: { month: PublicMonth }) {
  const says =
    publishedAt === null
      ? say(publicTexts.provisionalSays, { ...reports })
      : say(publicTexts.publishedAt, { at: dayText(publishedAt) });
  return (
    <>
      <strong>{say(publicTexts[status])}</strong> – {says}.
    </>
  );
}

/** What of the figures is only illustrative stands beside them, on paper too. */
export function Illustrative({ month: { illustrative } }: { month: PublicMonth }) {
  if (illustrative.length === 0) return null;
  return (
    <p class="small" lang="vi">
      {say(publicTexts.illustrativeParts, { parts: illustrative.map(partOf).join('; ') })}
    </p>
  );
}

/** As the API words each: “mức quy định của tỉnh là số liệu minh họa”. */
const partOf = (text: string): string => text.replace(/ là số liệu minh họa$/, '');

/** Beside an official month, what has come of the next one. */
export function OpenMonth({ month }: { month: PublicMonth }) {
  const { criteriaMet: met, criteria, reports, periodText } = month;
  return (
    <section class="note warn" aria-labelledby="open-month">
      <h2 id="open-month">{say(publicTexts.openMonth)}</h2>
      <p>
        {say(periodText)}. {say(publicTexts.openMonthSays, { met, all: criteria.length, ...reports })}
      </p>
    </section>
  );
}
