import { say } from '../common/language.ts';
import type { StateWords } from './units/unit-words.ts';

/** A state in its sign and its words. */
export function StateMark({ state: { sign, text, tone } }: { state: StateWords }) {
  return (
    <span class={`mark ${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      {say(text)}
    </span>
  );
}
