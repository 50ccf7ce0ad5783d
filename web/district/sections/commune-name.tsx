import type { PlaceView } from '../../../shared/api/place-contracts.ts';
import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import { isIllustrative } from '../logic/illustrative.ts';

/** A commune never stands anywhere without the mark that its figures are made up. */
export function CommuneName({ place, communeId, name }: { place: PlaceView; communeId: string; name: string }) {
  const known = place.parts.find(({ id }) => id === communeId);
  return (
    <>
      {known === undefined ? name : say(known.name)}
      {isIllustrative(place, communeId) && (
        <abbr class="made-up" title={say(district.illustrative)}>
          *<span class="only-aloud"> ({say(district.illustrative)})</span>
        </abbr>
      )}
    </>
  );
}
