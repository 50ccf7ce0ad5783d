import type { Problem } from '../../shared/domain/problem.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';
import { placeText } from './place-text.ts';

/** Each problem with where it is, what stands there, and what to do. */
export function ProblemList({ problems, onPage }: { problems: readonly Problem[]; onPage: boolean }) {
  return (
    <ol class="problems">
      {problems.map((problem, index) => (
        <li key={index}>
          <p class="place">
            {onPage && problem.row !== undefined ? (
              <a href={`#row-${problem.row}`}>{placeText(problem, onPage)}</a>
            ) : (
              placeText(problem, onPage)
            )}
          </p>
          {problem.found !== '' && (
            <p class="found">
              {say(send.found)} <mark>{problem.found}</mark>
            </p>
          )}
          <p>{say(problem.message)}</p>
        </li>
      ))}
    </ol>
  );
}
