import { say } from '../../common/language.ts';
import { onPage } from '../../messages/on-page.ts';
import type { Answers } from './answers.ts';

/** The free text of a report. */
export function Notes({ answers, change }: { answers: Answers; change: (next: Answers) => void }) {
  return (
    <section>
      <h3>{say(onPage.notes)}</h3>
      {(['difficulties', 'nextMonth'] as const).map((name) => (
        <label key={name}>
          <span>{say(onPage[name])}</span>
          <textarea
            rows={3}
            maxLength={4000}
            value={answers[name]}
            onInput={({ currentTarget }) => change({ ...answers, [name]: currentTarget.value })}
          />
        </label>
      ))}
    </section>
  );
}
