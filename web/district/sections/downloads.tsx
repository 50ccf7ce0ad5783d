import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { Download, save } from '../../common/download.tsx';
import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import type { Shown } from '../month.tsx';

export function Downloads({ summary }: Shown) {
  const { docx, xlsx, csv } = summary.papers;
  return (
    <section aria-labelledby="downloads" class="not-printed">
      <h2 id="downloads">{say(district.downloads)}</h2>
      <div class="row">
        <Download path={docx}>{say(district.docx)}</Download>
        <Download path={xlsx}>{say(district.xlsx)}</Download>
        <Download path={csv}>{say(district.csv)}</Download>
        <button type="button" class="quiet" onClick={() => saveAsJson(summary)}>
          {say(district.json)}
        </button>
      </div>
    </section>
  );
}

function saveAsJson(summary: SummaryView): void {
  const { districtId, period, version } = summary;
  const text = JSON.stringify(summary, null, 2);
  save(new Blob([text], { type: 'application/json' }), `${districtId}-${period}-${version}.json`);
}
