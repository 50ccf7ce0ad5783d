import type { PlaceView } from '../../shared/api/place-contracts.ts';
import type { SummaryList } from '../../shared/api/contracts.ts';
import type { SummaryView } from '../../shared/api/summary-view.ts';
import { read } from '../common/api.ts';
import { Loaded } from '../common/loaded.tsx';
import { useLoad } from '../common/use-load.ts';
import { CommuneView } from './commune/commune-view.tsx';
import { MonthHead } from './month-head.tsx';
import { Overview } from './overview.tsx';
import { useOpen } from './use-open.ts';

export interface Shown {
  place: PlaceView;
  summary: SummaryView;
  published: SummaryList['summaries'];
}

export function Month({ place, period }: { place: PlaceView; period: string }) {
  const path = `/districts/${place.placeId}/summaries`;
  const summaryPath = `${path}/${period}${location.search}`;
  const state = useLoad(summaryPath, async () => {
    const [summary, list] = await Promise.all([read<'get-summary'>(summaryPath), read<'list-summaries'>(path)]);
    return { place, summary, published: list.summaries };
  });
  return <Loaded state={state}>{(shown) => <MonthOf {...shown} />}</Loaded>;
}

function MonthOf(shown: Shown) {
  const open = useOpen();
  const commune = shown.summary.communes.find(({ communeId }) => communeId === open?.communeId);
  if (commune === undefined)
    return (
      <>
        <MonthHead {...shown} />
        <Overview {...shown} />
      </>
    );
  return <CommuneView key={commune.communeId} shown={shown} commune={commune} criterion={open?.criterion} />;
}
