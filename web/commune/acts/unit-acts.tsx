import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { serverNow } from '../../common/clock.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import type { AtBoard } from '../month.ts';
import type { SlotOf } from '../units/unit-words.ts';
import { ActForm } from './act-form.tsx';
import { DialogButton } from './dialog.tsx';
import { KeyIn } from './key-in.tsx';
import { actsOnUnit, countedOf, type UnitAct } from './which-acts.ts';

interface UnitActsProps {
  at: AtBoard;
  slot: SlotOf;
  owesMonthly: boolean;
}

/** What the officer can do about one unit's month. */
export function UnitActs({ at, slot, owesMonthly }: UnitActsProps) {
  const acts = actsOnUnit(slot, { isLocked: at.month.state === 'locked', owesMonthly });
  return (
    <div class="row not-printed" role="group" aria-label={say(actsTexts.actions, { unit: say(slot.name) })}>
      {acts.map((act) => {
        const Act = buttons[act];
        return <Act key={act} at={at} slot={slot} />;
      })}
    </div>
  );
}

type ActProps = Omit<UnitActsProps, 'owesMonthly'>;

const buttons = { return: Return, excuse: Excuse, reopen: Reopen, 'key-in': KeyIn } satisfies Record<UnitAct, unknown>;

function Return({ at, slot }: ActProps) {
  const unit = say(slot.name);
  const counted = countedOf(slot);
  const { uploadId = '', receivedAt = '' } = counted ?? {};
  const field = { name: 'comment', label: say(actsTexts.comment), kind: 'text', required: true } as const;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.return)}
      about={unit}
      title={say(actsTexts.returnTitle, { unit })}
      content={(close) => (
        <ActForm
          at={at}
          says={say(actsTexts.returnSays, { at: receivedAt && instantText(receivedAt) })}
          button={say(actsTexts.returnTitle, { unit })}
          fields={[field]}
          actOf={(filled) => ({ kind: 'return', unitId: slot.unitId, uploadId, comment: filled('comment') })}
          close={close}
        />
      )}
    />
  );
}

const reasonField = () => ({ name: 'reason', label: say(actsTexts.reason), kind: 'text', required: true }) as const;

function Excuse({ at, slot }: ActProps) {
  const unit = say(slot.name);
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.excuse)}
      about={unit}
      title={say(actsTexts.excuseTitle, { unit })}
      content={(close) => (
        <ActForm
          at={at}
          says={say(actsTexts.excuseSays)}
          button={say(actsTexts.excuse)}
          fields={[reasonField()]}
          actOf={(filled) => ({ kind: 'excuse', unitId: slot.unitId, reason: filled('reason') })}
          close={close}
        />
      )}
    />
  );
}

const dayMs = 86_400_000;

function Reopen({ at, slot }: ActProps) {
  const unit = say(slot.name);
  const days = { name: 'expiresAt', label: say(actsTexts.days), kind: 'days', required: true } as const;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.reopen)}
      about={unit}
      title={say(actsTexts.reopenTitle, { unit })}
      content={(close) => (
        <ActForm
          at={at}
          says={say(actsTexts.reopenSays)}
          button={say(actsTexts.reopen)}
          fields={[reasonField(), days]}
          actOf={(filled) => ({
            kind: 'reopen-request',
            unitId: slot.unitId,
            reason: filled('reason'),
            expiresAt: new Date(serverNow() + Number(filled('expiresAt')) * dayMs).toISOString(),
          })}
          close={close}
        />
      )}
    />
  );
}
