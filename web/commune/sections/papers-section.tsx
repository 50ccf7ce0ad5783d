import { Download } from '../../common/download.tsx';
import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';
import type { AtBoard } from '../month.ts';
import { Section } from '../section.tsx';

export function PapersSection({ at: { place, month } }: { at: AtBoard }) {
  return (
    <Section id="papers" title={say(commune.papers)}>
      <p>{say(commune.papersAbout)}</p>
      <div class="row">
        <Download path={`/communes/${place.placeId}/reports/${month.period}.docx`}>{say(commune.report)}</Download>
      </div>
    </Section>
  );
}
