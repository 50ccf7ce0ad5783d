import { useState } from 'preact/hooks';
import type { Answers } from '../../common/api.ts';
import { read } from '../../common/api.ts';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { inCommune } from '../../messages/district-commune.ts';
import { explainedText, sourceText } from '../logic/explained-words.ts';

type Part = Answers['explain-figure']['parts'][number];

interface ExplainProps {
  summary: SummaryView;
  figure: string;
  nameOf: (unitId: string) => string;
}

/** A published figure and what it is made of, one step at a time, down to files and cells. */
export function Explain(props: ExplainProps) {
  const { summary, figure } = props;
  const { districtId, period, version } = summary;
  const path = `/districts/${districtId}/summaries/${period}/explain?version=${version}&figure=${figure}`;
  const state = useLoad(path, () => read<'explain-figure'>(path));
  return (
    <Loaded state={state}>
      {({ parts, partCount }) => (
        <ul class="parts">
          {parts.map((part, at) => (
            <PartItem key={at} part={part} {...props} />
          ))}
          {partCount > parts.length && <li>{say(inCommune.more, { count: numberText(partCount - parts.length) })}</li>}
        </ul>
      )}
    </Loaded>
  );
}

function PartItem({ part, ...props }: ExplainProps & { part: Part }) {
  const [isOpen, setOpen] = useState(false);
  const { figure } = part;
  const line = <PartLine part={part} nameOf={props.nameOf} />;
  if (figure === null || figure === props.figure) return <li>{line}</li>;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{line}</summary>
        {isOpen && <Explain {...props} figure={figure} />}
      </details>
    </li>
  );
}

function PartLine({ part: { label, value, note, source }, nameOf }: Pick<ExplainProps, 'nameOf'> & { part: Part }) {
  return (
    <>
      {say(label)}: <strong>{explainedText(value)}</strong>
      {note !== null && <span class="small"> – {say(note)}</span>}
      {source !== null && <span class="small source">{sourceText(source, nameOf)}</span>}
    </>
  );
}
