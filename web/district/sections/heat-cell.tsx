import { say } from '../../common/language.ts';
import { district } from '../../messages/district.ts';
import type { Cell, State } from '../logic/heat-map.ts';
import { hashOf } from '../logic/place-in-page.ts';

const signs: Record<State, string> = { met: '✓', 'not-met': '✗', 'not-assessable': '?' };
const words = { met: district.met, 'not-met': district.notMet, 'not-assessable': district.notAssessable } as const;

/** A sign and a word for each state: the colour says nothing more. */
export function HeatCell({ cell, communeId }: { cell: Cell; communeId: string }) {
  const { number, state, waiting, change } = cell;
  return (
    <td class={`cell ${state} ${change ?? ''} ${waiting ? 'waiting' : ''}`} data-open={hashOf(communeId, number)}>
      <Sign state={state} change={change} waiting={waiting} />
    </td>
  );
}

export function Sign({ state, change, waiting }: Omit<Cell, 'number'>) {
  return (
    <>
      <span aria-hidden="true">
        {signs[state]}
        {change === undefined ? '' : change === 'regressed' ? '▼' : '▲'}
        {waiting ? '…' : ''}
      </span>
      <span class="only-aloud">{wordsOf({ state, change, waiting })}</span>
    </>
  );
}

/** `chưa đạt, không duy trì đạt` */
export function wordsOf({ state, change, waiting }: Omit<Cell, 'number'>): string {
  return [
    say(words[state]),
    ...(change === undefined ? [] : [say(change === 'regressed' ? district.regressed : district.newlyMet)]),
    ...(waiting ? [say(district.waiting)] : []),
  ].join(', ');
}

export function Legend() {
  const entries: [string, string, string][] = [
    ['met', '✓', say(district.met)],
    ['not-met', '✗', say(district.notMet)],
    ['not-assessable', '?', say(district.notAssessable)],
    ['not-met regressed', '✗▼', say(district.regressed)],
    ['met newly-met', '✓▲', say(district.newlyMet)],
    ['met waiting', '✓…', say(district.waiting)],
  ];
  return (
    <ul class="legend small" aria-label={say(district.legend)}>
      {entries.map(([kind, sign, text]) => (
        <li key={kind}>
          <span class={`cell ${kind}`} aria-hidden="true">
            {sign}
          </span>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}
