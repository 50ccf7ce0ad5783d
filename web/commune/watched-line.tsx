import { instantText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { commune } from '../messages/commune.ts';
import type { Watched } from './use-watch.ts';

const texts = { current: commune.asOf, changed: commune.changed, 'cut-off': commune.notUpToDate } as const;

/** How up to date the page is: said aloud only where it has changed by itself, and not every ten seconds. */
export function WatchedLine({ watched: { is, at } }: { watched: Watched }) {
  const text = say(texts[is], { time: instantText(new Date(at).toISOString()) });
  return (
    <>
      <p class={`watched small ${is}`}>{text}</p>
      <p class="only-aloud" role="status">
        {is === 'current' ? '' : text}
      </p>
    </>
  );
}
