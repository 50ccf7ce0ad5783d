import type { PlaceView } from '../../shared/api/place-contracts.ts';
import { shortMonth } from '../common/format.ts';
import { say } from '../common/language.ts';
import { commune } from '../messages/commune.ts';

type Months = PlaceView['periods'];

const states = { open: commune.stateOpen, locked: commune.stateLocked, coming: commune.stateComing } as const;

/** Which month is looked at: any of the drive by name, or the one before or after. */
export function ChooseMonth(props: { months: Months; chosen: string; choose: (period: string) => void }) {
  const { months, chosen, choose } = props;
  const at = months.findIndex(({ period }) => period === chosen);
  return (
    <div class="choose-month not-printed">
      <Step to={months[at - 1]} choose={choose} text={say(commune.earlier)} sign="‹" />
      <label>
        <span class="only-aloud">{say(commune.month)}</span>
        <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {months.map(({ period, state }) => (
            <option key={period} value={period} disabled={state === 'coming'}>
              {say(commune.monthIs, { month: shortMonth(period), state: say(states[state]) })}
            </option>
          ))}
        </select>
      </label>
      <Step to={months[at + 1]} choose={choose} text={say(commune.later)} sign="›" />
    </div>
  );
}

function Step(props: { to: Months[number] | undefined; choose: (period: string) => void; text: string; sign: string }) {
  const { to, choose, text, sign } = props;
  const isThere = to !== undefined && to.state !== 'coming';
  return (
    <button type="button" disabled={!isThere} aria-label={text} onClick={() => to && choose(to.period)}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
