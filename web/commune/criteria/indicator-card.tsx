import { useState } from 'preact/hooks';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { IndicatorView } from '../../../shared/domain/progress-view.ts';
import { monthText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import type { Loading } from '../../common/use-load.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import { nameOf, type AtBoard } from '../month.ts';
import { StateMark } from '../state-mark.tsx';
import { tell } from '../tell.ts';
import { verdictOf } from './criterion-words.ts';
import { Sources } from './sources.tsx';
import { gapWords, requirementWords, valueWords } from './value-words.ts';

interface IndicatorProps {
  at: AtBoard;
  indicator: IndicatorView;
  slots: Loading<SlotsView>;
}

/** One indicator: what is required, what there is, from how many units; and from which cells, when asked. */
export function IndicatorCard({ at, indicator, slots }: IndicatorProps) {
  const { code, text, verdict, basis } = indicator;
  return (
    <div class="card">
      <p>
        <strong>{code}</strong> {say(text)}
      </p>
      <p>
        <StateMark state={verdictOf(verdict)} />
        {basis === 'kept-for-coverage' && <span class="small"> ({say(criteriaTexts.keptForCoverage)})</span>}
      </p>
      <Facts indicator={indicator} />
      <Units at={at} indicator={indicator} />
      <Opened at={at} indicator={indicator} slots={slots} />
    </div>
  );
}

function Facts({ indicator }: { indicator: IndicatorView }) {
  const { value, requirement, coverage, basis, oldest, thresholdCertainty } = indicator;
  const gap = gapWords(indicator);
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{say(criteriaTexts.value)}</dt>
          <dd>{tell(valueWords(value))}</dd>
        </div>
        <div>
          <dt>{say(criteriaTexts.needs)}</dt>
          <dd>
            {tell(requirementWords(requirement))}
            {gap && ` (${tell(gap)})`}
          </dd>
        </div>
      </dl>
      <p class="small">
        {basis === 'baseline' ? say(criteriaTexts.fromBaseline) : say(criteriaTexts.coverage, coverage)}
        {basis !== 'baseline' && oldest !== null && `; ${say(criteriaTexts.oldest, { month: monthText(oldest) })}`}
        {requirement !== null && isUncertain(thresholdCertainty) && `; ${say(criteriaTexts.uncertain)}`}
      </p>
    </>
  );
}

/** Only a threshold that was seen in the paper itself, or that a province gave, is certain. */
const isUncertain = (certainty: string): boolean => certainty === 'unknown' || certainty.startsWith('recalled');

function Units({ at: { place }, indicator: { heldBackBy, notReported } }: Pick<IndicatorProps, 'at' | 'indicator'>) {
  const list = (units: readonly string[]): string => units.map((unit) => say(nameOf(place, unit))).join(', ');
  return (
    <>
      {heldBackBy.length > 0 && <p class="small">{say(criteriaTexts.heldBackBy, { units: list(heldBackBy) })}</p>}
      {notReported.length > 0 && <p class="small">{say(criteriaTexts.notReported, { units: list(notReported) })}</p>}
    </>
  );
}

/** Nothing is asked for before somebody wants to see it. */
function Opened({ at, indicator: { code }, slots }: IndicatorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="sources" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say(criteriaTexts.fromWhere)} <span class="only-aloud">({code})</span>
      </summary>
      {isOpen && <Sources at={at} code={code} slots={slots} />}
    </details>
  );
}
