import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';

/** What is only illustrative is never shown without saying so. */
export function Illustrative({ of, all }: { of: readonly string[]; all: boolean }) {
  if (of.length === 0 && !all) return null;
  return (
    <details class="note warn open-on-paper">
      <summary>
        <strong>{say(commune.illustrative)}</strong>
        {all && <span class="below">{say(commune.allIllustrative)}</span>}
      </summary>
      <p>{say(commune.illustrativeSays)}</p>
      <ul lang="vi">
        {of.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </details>
  );
}
