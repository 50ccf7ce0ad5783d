import type { PublicMonth } from '../../shared/domain/public/public-month.ts';
import { Bar } from '../common/bar.tsx';
import { numberText, percentText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { publicTexts } from '../messages/public.ts';
import { hasOwnMonth, moneyParts, toldTallies, type Tally } from './logic/plain.ts';

export function Movements({ month }: { month: PublicMonth }) {
  return (
    <section aria-labelledby="movements">
      <h2 id="movements">{say(publicTexts.movements)}</h2>
      <p class="small">{say(publicTexts.movementsSays)}</p>
      <TallyList tallies={toldTallies(month.movements)} />
      <h2>{say(publicTexts.resources)}</h2>
      <TallyList tallies={toldTallies(month.resources)} />
    </section>
  );
}

export function TallyList({ tallies, short = false }: { tallies: readonly Tally[]; short?: boolean }) {
  if (tallies.length === 0) return <p class="state">{say(publicTexts.nothingDone)}</p>;
  return (
    <ul class="tally-list">
      {tallies.map((tally) => (
        <li key={tally.code}>
          <span lang="vi">{tally.label}</span>
          <strong>{amountText(tally, tally.toDate)}</strong>
          {tally.percent !== null && <Bar percent={tally.percent} />}
          <span class="small">
            {targetText(tally)}{' '}
            {!short && hasOwnMonth(tally) && say(publicTexts.inMonth, { value: amountText(tally, tally.month) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function targetText(tally: Tally): string {
  const { target, percent } = tally;
  if (target === null || percent === null) return '';
  return say(publicTexts.ofTarget, { percent: percentText(percent), target: amountText(tally, target) });
}

/** `522 cây`, `19,5 triệu đồng` */
function amountText(tally: Tally, value: number): string {
  const money = moneyParts(tally, value);
  if (money === undefined) return `${numberText(value)} ${tally.unit}`;
  return say(publicTexts[money.in], { value: numberText(money.value) });
}
