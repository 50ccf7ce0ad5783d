import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';
import type { Commune } from '../logic/heat-map.ts';

/** What the commune's units did this month, of movements and resources; nothing of what nobody did. */
export function MonthFigures({ summary: { totals }, commune }: { summary: SummaryView; commune: Commune }) {
  const labels = { ...totals.movements, ...totals.resources };
  const done = Object.entries(commune.month).filter(([code, value]) => value !== 0 && labels[code] !== undefined);
  return (
    <>
      <h3>{say(inCommune.figures)}</h3>
      {done.length === 0 ? (
        <p class="state short">{say(inCommune.noFigures)}</p>
      ) : (
        <dl class="done">
          {done.map(([code, value]) => (
            <div key={code}>
              <dt lang="vi">{labels[code]?.label}</dt>
              <dd>
                {numberText(value)} {labels[code]?.unit}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
