import { say } from '../common/language.ts';
import { publicTexts } from '../messages/public.ts';
import type { Criterion } from './logic/plain.ts';

const signs = { met: '✓', 'not-met': '✗', 'not-assessable': '?' } as const;
const words = {
  met: publicTexts.met,
  'not-met': publicTexts.notMet,
  'not-assessable': publicTexts.notAssessable,
} as const;

/** A tile a criterion: name, sign and word, so that nobody needs the colours. */
export function Tiles({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <ol class="tiles">
      {criteria.map(({ number, name, state }) => (
        <li key={number} class={state}>
          <span class="sign" aria-hidden="true">
            {signs[state]}
          </span>
          <span>
            {number}. {say(name)}: <em>{say(words[state])}</em>
          </span>
        </li>
      ))}
    </ol>
  );
}
