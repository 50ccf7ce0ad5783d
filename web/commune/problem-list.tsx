import type { Problem } from '../../shared/domain/problem.ts';
import { say } from '../common/language.ts';
import { wordsAt } from './criteria/value-words.ts';
import { tell } from './tell.ts';

/** What is wrong or odd in a file: what to do, and where. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.map(({ place, row, code, message }) => (
        <li key={`${code} ${row} ${JSON.stringify(place)}`}>
          <p>{say(message)}</p>
          <p class="small">{wordsAt({ place, row }).map(tell).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
