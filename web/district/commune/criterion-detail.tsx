import type { IndicatorView } from '../../../shared/domain/progress-view.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';
import type { Change } from '../logic/heat-map.ts';
import type { CriteriaProps } from './criteria-list.tsx';
import { Explain } from './explain.tsx';
import { IndicatorItem } from './indicator-item.tsx';

type DetailProps = CriteriaProps & { number: number; change: Change | undefined };

/** Which indicators decide, how far each is, who holds it back and what the units wrote; then down to the cells. */
export function CriterionDetail({ shown, commune, progress, slots, number, change }: DetailProps) {
  const { summary } = shown;
  const nameOf = (unitId: string): string => {
    const slot = slots.slots.find((each) => each.unitId === unitId);
    return slot === undefined ? unitId : say(slot.name);
  };
  const criterion = progress.criteria.find((each) => each.number === number);
  if (criterion === undefined) return null;
  const explained = (
    <Explain summary={summary} figure={`communes/${commune.communeId}/criteria/${number}`} nameOf={nameOf} />
  );
  // What the commune's month says now is not what an older version said: that explains itself alone.
  if (!isNewest(shown)) return <div class="detail">{explained}</div>;
  const deciding = criterion.indicators.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable');
  const others = criterion.indicators.filter((each) => !deciding.includes(each));
  return (
    <div class="detail">
      {deciding.length > 0 && <h4>{say(change === 'regressed' ? inCommune.whyLost : inCommune.whyNot)}</h4>}
      <Indicators of={deciding} nameOf={nameOf} />
      {criterion.state !== 'met' && <Wrote shown={shown} communeId={commune.communeId} />}
      {others.length > 0 && (
        <details open={deciding.length === 0}>
          <summary>{say(inCommune.otherIndicators, { count: others.length })}</summary>
          <Indicators of={others} nameOf={nameOf} />
        </details>
      )}
      {summary.version === 0 ? (
        <p class="small">{say(inCommune.sourceLater)}</p>
      ) : (
        <details>
          <summary>{say(inCommune.source)}</summary>
          {explained}
        </details>
      )}
    </div>
  );
}

function Indicators({ of, nameOf }: { of: readonly IndicatorView[]; nameOf: (unitId: string) => string }) {
  return (
    <ul class="indicators">
      {of.map((indicator) => (
        <IndicatorItem key={indicator.code} indicator={indicator} nameOf={nameOf} />
      ))}
    </ul>
  );
}

function isNewest({ summary: { period, version }, published }: CriteriaProps['shown']): boolean {
  return version === (published.find((each) => each.period === period)?.version ?? 0);
}

function Wrote({ shown, communeId }: Pick<CriteriaProps, 'shown'> & { communeId: string }) {
  const wrote = shown.summary.texts.communes.find((each) => each.communeId === communeId);
  if (wrote === undefined || wrote.difficulties === '') return null;
  return (
    <>
      <h4>
        {say(inCommune.wrote)} – {say(inCommune.difficulties)}
      </h4>
      <ul lang="vi">
        {wrote.difficulties.split(' · ').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
