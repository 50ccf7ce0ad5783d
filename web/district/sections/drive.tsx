import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { sections } from '../../messages/district-sections.ts';
import { driveLines, type DriveLine } from '../logic/drive-lines.ts';
import type { Shown } from '../month.tsx';

/** How the communes' drives go; nothing in months before it was asked for. */
export function Drive({ summary: { totals } }: Shown) {
  const lines = driveLines(totals);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="drive">
      <h2 id="drive">{say(sections.drive)}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li key={sentenceOf(line)}>{sentenceOf(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf({ text, values, when }: DriveLine): string {
  const told = Object.entries(values).map(([name, value]) => [name, numberText(value)]);
  return say(text, { ...Object.fromEntries(told), when: when === undefined ? '' : say(when) });
}
