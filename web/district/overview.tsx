import { numberText, percentText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { district } from '../messages/district.ts';
import { changesSince } from './logic/changes.ts';
import type { Shown } from './month.tsx';
import { Changes } from './sections/changes.tsx';
import { Downloads } from './sections/downloads.tsx';
import { Drive } from './sections/drive.tsx';
import { HeatMap } from './sections/heat-map.tsx';
import { MissingReports } from './sections/missing-reports.tsx';
import { Totals } from './sections/totals.tsx';
import { Trend } from './sections/trend.tsx';
import { Versions } from './sections/versions.tsx';

/** The whole district: what changed comes first. */
export function Overview(shown: Shown) {
  return (
    <>
      <Headline {...shown} />
      <Changes {...shown} />
      <HeatMap {...shown} />
      <MissingReports {...shown} />
      <Totals {...shown} />
      <Drive {...shown} />
      <Trend {...shown} />
      <Versions {...shown} />
      <Downloads {...shown} />
    </>
  );
}

function Headline({ summary }: Shown) {
  const { totals, completeness, communes, criteria } = summary;
  const all = totals.communes * criteria.length;
  const whole = communes.filter(({ criteriaMet }) => criteriaMet === criteria.length).length;
  const lost = changesSince(summary, 'last-month').filter(({ change }) => change === 'regressed').length;
  const isIn = completeness.onTime + completeness.late;
  return (
    <ul class="figures">
      <Figure value={numberText(totals.criteriaMet)} text={say(district.criteriaMet, { all: numberText(all) })} />
      <Figure value={numberText(whole)} text={say(district.allMet, { all: numberText(communes.length) })} />
      <Figure
        value={numberText(isIn)}
        text={`${say(district.reportsIn, { all: numberText(completeness.owed) })} (${percentText(completeness.rate)})`}
      />
      <Figure value={numberText(lost)} text={say(district.regressedCount)} />
    </ul>
  );
}

function Figure({ value, text }: { value: string; text: string }) {
  return (
    <li>
      <span class="figure">{value}</span> {text}
    </li>
  );
}
