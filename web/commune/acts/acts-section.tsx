import type { ActsView } from '../../../shared/api/act-contracts.ts';
import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { currentSession } from '../../common/session.ts';
import type { Loading } from '../../common/use-load.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { nameOf, type AtBoard } from '../month.ts';
import { Section } from '../section.tsx';
import { tell } from '../tell.ts';
import { detailsOf, nameOfAct } from './act-details.ts';
import { answeredBy, kindOfAct, saidIn, stateOfAct, unitOfAct } from './act-words.ts';
import { Approve, Withdraw } from './answer-acts.tsx';
import { approvalOf, canWithdraw } from './which-acts.ts';

type Listed = ActsView['acts'][number];

/** Everything that was done to the month, and what of it can still be answered. */
export function ActsSection({ at, acts }: { at: AtBoard; acts: Loading<ActsView> }) {
  return (
    <Section id="acts" title={say(actsTexts.title)}>
      <Loaded state={acts} empty={{ when: (seen) => seen.acts.length === 0, text: say(actsTexts.none) }}>
        {(seen) => (
          <ul class="bare">
            {seen.acts.map((listed) => (
              <li key={listed.act.id} class="card">
                <Said at={at} listed={listed} acts={seen.acts} />
                {at.mayAct && <Answers at={at} listed={listed} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

interface SaidProps {
  at: AtBoard;
  listed: Listed;
  /** All of the month: one may answer another. */
  acts: readonly Listed[];
}

function Said({ at: { place }, listed: { act, state }, acts }: SaidProps) {
  const unitId = unitOfAct(act);
  const said = saidIn(act);
  const answered = answeredBy(act, acts);
  const details = answered === undefined ? detailsOf({ place }, act) : nameOfAct({ place }, answered);
  return (
    <>
      <p>
        <strong>{tell(kindOfAct(act.kind))}</strong>
        {unitId !== undefined && `: ${say(nameOf(place, unitId))}`} – {say(stateOfAct(state))}
      </p>
      {details !== '' && <p>{details}</p>}
      {said !== undefined && said !== '' && <p>“{said}”</p>}
      <p class="small">{say(actsTexts.byAt, { by: act.by, at: instantText(act.at) })}</p>
    </>
  );
}

function Answers({ at, listed }: { at: AtBoard; listed: Listed }) {
  const approval = approvalOf(listed, currentSession()?.person ?? '');
  return (
    <div class="row not-printed">
      {canWithdraw(listed, at.month.state === 'locked') && <Withdraw at={at} act={listed.act} />}
      {approval === 'may' && <Approve at={at} act={listed.act} />}
      {approval === 'somebody-else' && <p class="small">{say(actsTexts.approveAnother)}</p>}
    </div>
  );
}
