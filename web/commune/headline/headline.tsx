import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { dayText, instantText, numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Answers } from '../../common/api.ts';
import type { Loading } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import type { AtBoard } from '../month.ts';
import { Confirmation } from './confirmation.tsx';
import { Illustrative } from './illustrative.tsx';
import { VersionOf } from './version-of.tsx';

interface HeadlineProps {
  at: AtBoard;
  progress: Loading<Answers['get-progress']>;
  slots: Loading<SlotsView>;
  version: Loading<number>;
}

/** The month in two figures, how far they can be relied on, and until when something can be done. */
export function Headline({ at, progress, slots, version }: HeadlineProps) {
  return (
    <section class="headline" aria-label={say(commune.standing)}>
      <Loaded state={progress}>
        {(month) => (
          <>
            <h2>{say(month.periodText)}</h2>
            <div class="figures">
              <Figure
                value={numberText(month.criteriaMet)}
                text={say(commune.criteriaMet, { all: month.criteria.length })}
              />
              {slots.is === 'ready' && <ReportsIn completeness={slots.value.completeness} />}
            </div>
            <VersionOf version={version} />
            <Dates at={at} />
            <Illustrative of={month.rules.illustrative} all={at.place.illustrative} />
            <Confirmation at={at} progress={month} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Figure({ value, text }: { value: string; text: string }) {
  return (
    <p>
      <span class="figure">{value}</span> {text}
    </p>
  );
}

function ReportsIn({ completeness }: Pick<SlotsView, 'completeness'>) {
  const { onTime, late, owed, rate } = completeness;
  const text = `${say(commune.reportsIn, { owed })} (${percentText(rate)})`;
  return (
    <Figure value={numberText(onTime + late)} text={late > 0 ? `${text}, ${say(commune.ofThese, { late })}` : text} />
  );
}

function Dates({ at: { month } }: { at: AtBoard }) {
  return (
    <dl class="facts">
      <div>
        <dt>{say(commune.deadline)}</dt>
        <dd>{dayText(month.deadline)}</dd>
      </div>
      <div>
        <dt>{say(commune.locks)}</dt>
        <dd>{instantText(month.locksAt)}</dd>
      </div>
    </dl>
  );
}
