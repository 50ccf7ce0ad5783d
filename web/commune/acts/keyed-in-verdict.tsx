import type { Answers } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { commune } from '../../messages/commune.ts';
import { ProblemList } from '../problem-list.tsx';

interface VerdictProps {
  verdict: Answers['get-upload'];
  unit: string;
  close: () => void;
}

/** What became of a report that was keyed in. */
export function KeyedInVerdict({ verdict: { status, receipt, problems }, unit, close }: VerdictProps) {
  if (status !== 'accepted')
    return (
      <div role="alert" class="note bad">
        <p>{say(actsTexts.keyedInRefused, { count: problems.length })}</p>
        <ProblemList problems={problems} />
      </div>
    );
  return (
    <div role="status">
      <p class="note good">{say(actsTexts.keyedInAccepted, { unit, receipt: receipt?.number ?? '–' })}</p>
      <p>
        <button type="button" class="main" onClick={close} ref={(button) => button?.focus()}>
          {say(commune.close)}
        </button>
      </p>
    </div>
  );
}
