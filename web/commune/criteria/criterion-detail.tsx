import { useEffect, useRef } from 'preact/hooks';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { CriterionView } from '../../../shared/domain/progress-view.ts';
import { monthText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import type { Loading } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { AtBoard } from '../month.ts';
import { changeText, stateOfCriterion } from './criterion-words.ts';
import { IndicatorCard } from './indicator-card.tsx';

interface DetailProps {
  at: AtBoard;
  criterion: CriterionView;
  slots: Loading<SlotsView>;
  close: () => void;
}

/** One criterion opened: since when it is so, and each of its indicators. */
export function CriterionDetail({ at, criterion, slots, close }: DetailProps) {
  const { number, name, state, since, waitingForUnits, indicators } = criterion;
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever opens it by keyboard is in it, and who listens hears its name.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="detail" aria-labelledby={`criterion-${number}`}>
      <div class="row apart">
        <h3 id={`criterion-${number}`} ref={title} tabIndex={-1}>
          {number}. {say(name)}
        </h3>
        <button type="button" class="quiet not-printed" onClick={close}>
          {say(commune.close)}
        </button>
      </div>
      <p>
        {say(criteriaTexts.since, { state: say(stateOfCriterion(state).text), month: monthText(since) })}.{' '}
        {say(criteriaTexts.sinceLastMonth, { change: say(changeText(criterion.sinceLastMonth)).toLowerCase() })}{' '}
        {say(criteriaTexts.sinceBaseline, { change: say(changeText(criterion.sinceBaseline)).toLowerCase() })}
      </p>
      {waitingForUnits && <p class="note">{say(criteriaTexts.waitingSays)}</p>}
      <ul class="bare">
        {indicators.map((indicator) => (
          <li key={indicator.code}>
            <IndicatorCard at={at} indicator={indicator} slots={slots} />
          </li>
        ))}
      </ul>
    </section>
  );
}
