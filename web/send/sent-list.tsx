import { say } from '../common/language.ts';
import { sent } from '../messages/sent.ts';
import type { Desk } from './desk.ts';
import { SentFiles } from './sent-files.tsx';
import { statusText } from './sent-text.ts';

/** What was sent for this month. */
export function SentList({ desk }: { desk: Desk }) {
  return (
    <section>
      <h2>{say(sent.now)}</h2>
      {desk.sent.length === 0 ? (
        <p class="small">{say(sent.nothingNow)}</p>
      ) : (
        <SentFiles files={desk.sent} desk={desk} />
      )}
    </section>
  );
}

/** What was sent for the months before: by a link one is told of it, and opens nothing. */
export function EarlierList({ desk }: { desk: Desk }) {
  return (
    <section>
      <h2>{say(sent.earlier)}</h2>
      {desk.earlier.length === 0 && <p class="small">{say(sent.noEarlier)}</p>}
      {desk.earlier.map(({ period, periodText, status, files }) => (
        <section key={period} class="earlier">
          <h3>{say(periodText)}</h3>
          <p>{statusText(status)}</p>
          {files.length > 0 && <SentFiles files={files} desk={desk} />}
        </section>
      ))}
    </section>
  );
}
