import type { Answers } from '../../common/api.ts';
import { serverNow } from '../../common/clock.ts';
import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { ActForm } from '../acts/act-form.tsx';
import { DialogButton } from '../acts/dialog.tsx';
import type { AtBoard } from '../month.ts';
import { confirmableFrom } from './confirmable-from.ts';

interface ConfirmationProps {
  at: AtBoard;
  progress: Answers['get-progress'];
}

/** Whether somebody stands for the month's figures, and how to. */
export function Confirmation({ at, progress }: ConfirmationProps) {
  const { confirmation } = progress;
  const isCurrent = confirmation?.current === true;
  return (
    <div class="confirmation">
      <p class={isCurrent ? 'note good' : 'note'}>
        {confirmation === null ? say(notConfirmed(at)) : say(confirmation.text)}
      </p>
      {at.mayAct && !isCurrent && at.month.state !== 'locked' && <Confirm at={at} progress={progress} />}
    </div>
  );
}

const notConfirmed = ({ month }: AtBoard) =>
  month.state === 'locked' ? actsTexts.lockedNotConfirmed : actsTexts.notConfirmed;

function Confirm({ at, progress }: ConfirmationProps) {
  const from = confirmableFrom(at.month);
  if (serverNow() < Date.parse(from)) return <p class="small">{say(actsTexts.confirmFrom, { day: dayText(from) })}</p>;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.confirm)}
      main
      title={say(actsTexts.confirm)}
      content={(close) => <ConfirmForm at={at} progress={progress} close={close} />}
    />
  );
}

/** Of the month as it was when this was opened: what comes while somebody reads is refused as outdated, not confirmed unseen. */
function ConfirmForm({ at, progress, close }: ConfirmationProps & { close: () => void }) {
  const { criteriaMet: met, criteria, contentHash: basis } = progress;
  return (
    <ActForm
      at={at}
      says={say(actsTexts.confirmSays, { met, all: criteria.length })}
      button={say(actsTexts.confirm)}
      actOf={() => ({ kind: 'confirm', basis })}
      close={close}
    />
  );
}
