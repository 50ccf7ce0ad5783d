import { useEffect, useRef } from 'preact/hooks';
import { read } from '../../common/api.ts';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { district } from '../../messages/district.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { capital } from '../../common/capital.ts';
import { isIllustrative } from '../logic/illustrative.ts';
import { isIn } from '../logic/missing.ts';
import type { Commune } from '../logic/heat-map.ts';
import { Status } from '../month-head.tsx';
import type { Shown } from '../month.tsx';
import { CommuneName } from '../sections/commune-name.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { MonthFigures } from './month-figures.tsx';
import { NotIn } from './not-in.tsx';

interface ViewProps {
  shown: Shown;
  commune: Commune;
  criterion: number | undefined;
}

/** A commune's month, with why each criterion stands where it stands. */
export function CommuneView({ shown, commune, criterion }: ViewProps) {
  const { place, summary } = shown;
  const { communeId, name, completeness } = commune;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The criterion that was asked for stands first below it, and takes the focus.
    if (criterion === undefined) heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  const month = useLoad(communeId, () => readCommune(communeId, summary.period));
  return (
    <>
      <p class="not-printed">
        <a class="button quiet" href="#">
          {say(district.back)}
        </a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <CommuneName place={place} communeId={communeId} name={name} />
      </h2>
      <p>
        <Status status={summary.status} /> {say(summary.periodText)}
      </p>
      {isIllustrative(place, communeId) && <p class="note warn">{capital(say(district.illustrative))}.</p>}
      <p>
        {say(inCommune.met, { met: commune.criteriaMet, all: summary.criteria.length })};{' '}
        {say(inCommune.reports, { in: numberText(isIn(completeness)), owed: numberText(completeness.owed) })}.
      </p>
      <h3>{say(inCommune.criteria)}</h3>
      <Loaded state={month}>
        {({ progress, slots, own }) => (
          <>
            <CriteriaList shown={shown} commune={commune} open={criterion} progress={progress} slots={slots} />
            <NotIn slots={slots} commune={own} />
          </>
        )}
      </Loaded>
      <MonthFigures summary={summary} commune={commune} />
    </>
  );
}

async function readCommune(communeId: string, period: string) {
  const [progress, slots, own] = await Promise.all([
    read<'get-progress'>(`/communes/${communeId}/progress/${period}`),
    read<'get-slots'>(`/communes/${communeId}/slots/${period}`),
    read<'get-place'>(`/public/places/${communeId}`),
  ]);
  return { progress, slots, own };
}
