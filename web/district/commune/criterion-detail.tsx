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
  const criterion = progress.criteria.find((each) => each.number === number);
  if (criterion === undefined) return null;
  const deciding = criterion.indicators.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable');
  const others = criterion.indicators.filter((each) => !deciding.includes(each));
  const nameOf = (unitId: string): string => {
    const slot = slots.slots.find((each) => each.unitId === unitId);
    return slot === undefined ? unitId : say(slot.name);
  };
  return (
    <div class="detail">
      {deciding.length > 0 && <h4>{say(change === 'regressed' ? inCommune.whyLost : inCommune.whyNot)}</h4>}
      <ul class="indicators">
        {deciding.map((indicator) => (
          <IndicatorItem key={indicator.code} indicator={indicator} nameOf={nameOf} />
        ))}
      </ul>
      {criterion.state !== 'met' && <Wrote shown={shown} communeId={commune.communeId} />}
      {others.length > 0 && (
        <details open={deciding.length === 0}>
          <summary>{say(inCommune.otherIndicators, { count: others.length })}</summary>
          <ul class="indicators">
            {others.map((indicator) => (
              <IndicatorItem key={indicator.code} indicator={indicator} nameOf={nameOf} />
            ))}
          </ul>
        </details>
      )}
      {summary.version === 0 ? (
        <p class="small">{say(inCommune.sourceLater)}</p>
      ) : (
        <details>
          <summary>{say(inCommune.source)}</summary>
          <Explain summary={summary} figure={`communes/${commune.communeId}/criteria/${number}`} nameOf={nameOf} />
        </details>
      )}
    </div>
  );
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
