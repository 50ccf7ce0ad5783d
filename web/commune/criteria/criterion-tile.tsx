import type { CriterionView } from '../../../shared/domain/progress-view.ts';
import { say } from '../../common/language.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import { StateMark } from '../state-mark.tsx';
import { tell } from '../tell.ts';
import { newsOf, reasonOf, stateOfCriterion } from './criterion-words.ts';

interface TileProps {
  criterion: CriterionView;
  isOpen: boolean;
  toggle: () => void;
}

/** A criterion in a glance: whether it is met, what is new, and why not. */
export function CriterionTile({ criterion, isOpen, toggle }: TileProps) {
  const { number, name, state, waitingForUnits } = criterion;
  const news = newsOf(criterion);
  const reason = reasonOf(criterion);
  return (
    <button type="button" class={`tile ${stateOfCriterion(state).tone}`} aria-expanded={isOpen} onClick={toggle}>
      <span class="tile-name">
        <strong>{number}.</strong> {say(name)}
      </span>
      <StateMark state={stateOfCriterion(state)} />
      {news && <StateMark state={news} />}
      {waitingForUnits && <span class="small">⋯ {say(criteriaTexts.waiting)}</span>}
      {reason && <span class="small">{tell(reason)}</span>}
    </button>
  );
}
