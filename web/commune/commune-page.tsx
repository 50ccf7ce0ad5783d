import { useState } from 'preact/hooks';
import type { PlaceView } from '../../shared/api/place-contracts.ts';
import { read } from '../common/api.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { SignedIn } from '../common/signed-in.tsx';
import { useLoad } from '../common/use-load.ts';
import { commune } from '../messages/commune.ts';
import { Board } from './board.tsx';
import { ChooseMonth } from './choose-month.tsx';
import { isOfficerOf } from './may-act.ts';

/** `/communes/luc-ba`, or `/communes/luc-ba/progress/2024-03` of one month: the officer's board. */
export function CommunePage() {
  const communeId = partOfPath(1) ?? '';
  const place = useLoad(communeId, () => read<'get-place'>(`/public/places/${communeId}`));
  const name = place.is === 'ready' ? say(place.value.name) : '';
  return (
    <Frame title={say(commune.title)} about={name}>
      <SignedIn>
        {(session) => (
          <Loaded state={place} empty={{ when: ({ current }) => current === null, text: say(commune.noMonth) }}>
            {(found) => <Month place={found} mayAct={isOfficerOf(session, communeId)} reloadPlace={place.again} />}
          </Loaded>
        )}
      </SignedIn>
    </Frame>
  );
}

interface MonthProps {
  place: PlaceView;
  mayAct: boolean;
  /** A month that is looked at may be locked meanwhile. */
  reloadPlace: () => void;
}

function Month({ place, mayAct, reloadPlace }: MonthProps) {
  const [label, setLabel] = useState(partOfPath(3) ?? place.current ?? '');
  const month = place.periods.find(({ period }) => period === label);
  const choose = (chosen: string): void => {
    history.replaceState(null, '', `/communes/${place.placeId}/progress/${chosen}`);
    setLabel(chosen);
  };
  return (
    <>
      <ChooseMonth months={place.periods} chosen={label} choose={choose} />
      {month === undefined || month.state === 'coming' ? (
        <p class="state">{say(commune.monthComing)}</p>
      ) : (
        <Board key={label} place={place} month={month} mayAct={mayAct} reloadPlace={reloadPlace} />
      )}
    </>
  );
}
