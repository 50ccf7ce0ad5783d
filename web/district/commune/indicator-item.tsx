import type { IndicatorView } from '../../../shared/domain/progress-view.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { gapText, neededText, valueText } from '../logic/indicator-words.ts';

const verdicts: Readonly<Record<string, { vi: string; en: string }>> = {
  met: inCommune.metWord,
  missed: inCommune.missed,
  'not-applicable': inCommune.notApplicable,
};

interface ItemProps {
  indicator: IndicatorView;
  nameOf: (unitId: string) => string;
}

export function IndicatorItem({ indicator, nameOf }: ItemProps) {
  const { code, text, verdict, coverage, basis, heldBackBy, notReported } = indicator;
  const gap = gapText(indicator);
  return (
    <li>
      <p>
        <strong>{code}</strong> {say(text)}
      </p>
      <p>
        <strong class={`verdict ${verdict}`}>{say(verdicts[verdict] ?? inCommune.unknown)}</strong>:{' '}
        {valueText(indicator)}; {neededText(indicator)}
        {gap !== undefined && (
          <>
            ; <strong>{gap}</strong>
          </>
        )}
        .
      </p>
      <p class="small">
        {say(inCommune.covered, { ...coverage })}
        {basis === 'kept-for-coverage' && `; ${say(inCommune.keptForCoverage)}`}
        {basis === 'baseline' && `; ${say(inCommune.fromBaseline)}`}.
      </p>
      {verdict !== 'met' && <Units title={say(inCommune.heldBack)} units={heldBackBy.map(nameOf)} />}
      {verdict !== 'met' && <Units title={say(inCommune.notReported)} units={notReported.map(nameOf)} />}
    </li>
  );
}

function Units({ title, units }: { title: string; units: readonly string[] }) {
  if (units.length === 0) return null;
  return (
    <p class="small">
      {title}: {units.join(', ')}.
    </p>
  );
}
