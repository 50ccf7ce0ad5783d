import { read } from '../common/api.ts';
import { numberText } from '../common/format.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { SignedIn } from '../common/signed-in.tsx';
import { useLoad } from '../common/use-load.ts';
import { commune } from '../messages/commune.ts';

/** `/communes/luc-ba`: where the commune stands in the month that reports are due for. */
export function CommunePage() {
  const communeId = partOfPath(1) ?? '';
  const place = useLoad(communeId, () => read<'get-place'>(`/public/places/${communeId}`));
  const name = place.is === 'ready' ? say(place.value.name) : undefined;
  return (
    <Frame title={say(commune.title)} about={name}>
      <SignedIn>
        {() => (
          <Loaded state={place} empty={{ when: ({ current }) => current === null, text: say(commune.noMonth) }}>
            {({ current }) => <Standing communeId={communeId} period={current ?? ''} />}
          </Loaded>
        )}
      </SignedIn>
    </Frame>
  );
}

function Standing({ communeId, period }: { communeId: string; period: string }) {
  const path = `/communes/${communeId}/progress/${period}`;
  const progress = useLoad(path, () => read<'get-progress'>(path));
  return (
    <Loaded state={progress}>
      {({ criteriaMet, criteria, periodText }) => (
        <section>
          <h2>{say(periodText)}</h2>
          <p>
            <span class="figure">{numberText(criteriaMet)}</span> {say(commune.criteriaMet, { all: criteria.length })}
          </p>
        </section>
      )}
    </Loaded>
  );
}
