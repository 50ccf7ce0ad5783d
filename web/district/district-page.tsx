import { read } from '../common/api.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { SignedIn } from '../common/signed-in.tsx';
import { useLoad } from '../common/use-load.ts';
import { district } from '../messages/district.ts';
import { Month } from './month.tsx';

/** `/districts/dai-tu`, or `/districts/dai-tu/summaries/2024-03` as mails have it: the district's month. */
export function DistrictPage() {
  const districtId = partOfPath(1) ?? '';
  const place = useLoad(districtId, () => read<'get-place'>(`/public/places/${districtId}`));
  const name = place.is === 'ready' ? say(place.value.name) : '';
  return (
    <Frame title={say(district.title)} about={name}>
      <SignedIn>
        {() => (
          <Loaded state={place} empty={{ when: ({ current }) => current === null, text: say(district.noMonth) }}>
            {(found) => <Month place={found} period={partOfPath(3) ?? found.current ?? ''} />}
          </Loaded>
        )}
      </SignedIn>
    </Frame>
  );
}
