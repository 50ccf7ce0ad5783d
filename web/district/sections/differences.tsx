import type { SummaryView } from '../../../shared/api/summary-view.ts';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { sections } from '../../messages/district-sections.ts';

type Restatement = NonNullable<SummaryView['restatement']>;

/** Why a version replaced the one before, and each figure that it changed, in words. */
export function Differences({ of: { authors, reasons, reasonCount, changes, changeCount } }: { of: Restatement }) {
  return (
    <>
      <p>{say(sections.by, { authors: authors.join(', ') })}</p>
      <ul>
        {reasons.map(({ text }) => (
          <li key={text.vi}>{say(text)}</li>
        ))}
        <More count={reasonCount - reasons.length} />
      </ul>
      <h3>{say(sections.differences)}</h3>
      <ul>
        {changes.map(({ path, text }) => (
          <li key={path}>{say(text)}</li>
        ))}
        <More count={changeCount - changes.length} />
      </ul>
    </>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <li>{say(sections.moreChanges, { count: numberText(count) })}</li> : null;
}
