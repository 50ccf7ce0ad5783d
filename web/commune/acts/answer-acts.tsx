import type { ActsView } from '../../../shared/api/act-contracts.ts';
import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import { nameOf, type AtBoard } from '../month.ts';
import { ActForm } from './act-form.tsx';
import { nameOfAct } from './act-details.ts';
import { unitOfAct } from './act-words.ts';
import { DialogButton } from './dialog.tsx';

interface AnswerProps {
  at: AtBoard;
  act: ActsView['acts'][number]['act'];
}

const unitIn = ({ at, act }: AnswerProps): string => {
  const unitId = unitOfAct(act);
  return unitId === undefined ? '' : say(nameOf(at.place, unitId));
};

export function Withdraw({ at, act }: AnswerProps) {
  const what = nameOfAct(at, act);
  const reason = { name: 'reason', label: say(actsTexts.reason), kind: 'text', required: true } as const;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.withdraw)}
      about={what}
      title={say(actsTexts.withdrawTitle, { what })}
      content={(close) => (
        <ActForm
          at={at}
          says={say(actsTexts.withdrawSays)}
          button={say(actsTexts.withdraw)}
          fields={[reason]}
          actOf={(filled) => ({ kind: 'withdraw', actId: act.id, reason: filled('reason') })}
          close={close}
        />
      )}
    />
  );
}

/** Another person than who asked lets a unit send after the lock. */
export function Approve({ at, act }: AnswerProps) {
  if (act.kind !== 'reopen-request') return null;
  const unit = unitIn({ at, act });
  const { by, reason, expiresAt } = act;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.approve)}
      about={unit}
      title={say(actsTexts.approveTitle, { unit })}
      content={(close) => (
        <ActForm
          at={at}
          says={say(actsTexts.approveSays, { by, reason, until: instantText(expiresAt) })}
          button={say(actsTexts.approve)}
          actOf={() => ({ kind: 'reopen-approve', requestId: act.id })}
          close={close}
        />
      )}
    />
  );
}
