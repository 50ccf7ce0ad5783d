import { say } from '../../common/language.ts';
import { commune } from '../../messages/commune.ts';

/** What is only illustrative is never shown without saying so. */
export function Illustrative({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <details class="note warn">
      <summary>
        <strong>{say(commune.illustrative)}</strong>
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
