import { useState } from 'preact/hooks';
import type { Explanation } from '../../../shared/domain/explain/explanation.ts';
import { read } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { AtBoard } from '../month.ts';
import { figurePath } from './figure-path.ts';
import { rowsOfExplanation } from './rows-of-explanation.ts';
import type { SourceRow } from './rows-of-reports.ts';
import { SourceTable } from './source-table.tsx';

/** A published figure and what it is made of, part below part. */
export function Explained({ at, explanation }: { at: AtBoard; explanation: Explanation }) {
  const more = ({ figure, label }: SourceRow) =>
    figure !== null && <More path={figurePath(at, figure)} label={say(label)} at={at} />;
  return <SourceTable caption={say(explanation.label)} rows={rowsOfExplanation(explanation)} more={more} />;
}

interface MoreProps {
  path: string;
  label: string;
  at: AtBoard;
}

/** A part that is itself made of parts opens in its place. */
function More({ path, label, at }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say(criteriaTexts.more)} <span class="only-aloud">({label})</span>
      </summary>
      {isOpen && <Asked path={path} at={at} />}
    </details>
  );
}

function Asked({ path, at }: Omit<MoreProps, 'label'>) {
  const found = useLoad(path, () => read<'explain-figure'>(path));
  return <Loaded state={found}>{(explanation) => <Explained at={at} explanation={explanation} />}</Loaded>;
}
