import { read } from '../common/api.ts';
import { numberText } from '../common/format.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { SignedIn } from '../common/signed-in.tsx';
import { useLoad } from '../common/use-load.ts';
import { district } from '../messages/district.ts';

/** `/districts/dai-tu`, or `/districts/dai-tu/summaries/2024-03` as mails have it: the district's month. */
export function DistrictPage() {
  const districtId = partOfPath(1) ?? '';
  const place = useLoad(districtId, () => read<'get-place'>(`/public/places/${districtId}`));
  const name = place.is === 'ready' ? say(place.value.name) : undefined;
  return (
    <Frame title={say(district.title)} about={name}>
      <SignedIn>
        {() => (
          <Loaded state={place} empty={{ when: ({ current }) => current === null, text: say(district.noMonth) }}>
            {({ current }) => <Month districtId={districtId} period={partOfPath(3) ?? current ?? ''} />}
          </Loaded>
        )}
      </SignedIn>
    </Frame>
  );
}

function Month({ districtId, period }: { districtId: string; period: string }) {
  const path = `/districts/${districtId}/summaries/${period}${location.search}`;
  const summary = useLoad(path, () => read<'get-summary'>(path));
  return (
    <Loaded state={summary}>
      {({ completeness, periodText }) => (
        <section>
          <h2>{say(periodText)}</h2>
          <p>
            <span class="figure">{numberText(completeness.onTime)}</span>{' '}
            {say(district.reportsIn, { all: completeness.owed })}
          </p>
        </section>
      )}
    </Loaded>
  );
}
