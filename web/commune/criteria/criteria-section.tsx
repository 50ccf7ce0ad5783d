import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { useState } from 'preact/hooks';
import type { Answers } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { AtBoard } from '../month.ts';
import { Section } from '../section.tsx';
import { CriterionDetail } from './criterion-detail.tsx';
import { CriterionTile } from './criterion-tile.tsx';

interface CriteriaProps {
  at: AtBoard;
  progress: Loading<Answers['get-progress']>;
  slots: Loading<SlotsView>;
}

/** All criteria at a glance; one of them opens below its tile. */
export function CriteriaSection({ at, progress, slots }: CriteriaProps) {
  const [open, setOpen] = useState<number>();
  const all = progress.is === 'ready' ? progress.value.criteria.length : 19;
  return (
    <Section id="criteria" title={say(criteriaTexts.titleOf, { all })}>
      <Loaded state={progress}>
        {(month) => (
          <>
            <p>{say(criteriaTexts.count, countOf(month))}</p>
            <p class="small not-printed">{say(criteriaTexts.hint)}</p>
            <ul class="tiles">
              {month.criteria.map((criterion) => {
                const isOpen = criterion.number === open;
                const toggle = (): void => setOpen(isOpen ? undefined : criterion.number);
                return [
                  <li key={criterion.number}>
                    <CriterionTile criterion={criterion} isOpen={isOpen} toggle={toggle} />
                  </li>,
                  isOpen && (
                    <li key={`${criterion.number} open`} class="opened">
                      <CriterionDetail at={at} criterion={criterion} slots={slots} close={toggle} />
                    </li>
                  ),
                ];
              })}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function countOf(month: Answers['get-progress']) {
  const { criteriaMet: met, criteriaNotMet: notMet, criteriaNotAssessable: notAssessable } = month;
  return { met, notMet, notAssessable };
}
