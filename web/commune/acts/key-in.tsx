import { Download } from '../../common/download.tsx';
import { say } from '../../common/language.ts';
import { actsTexts } from '../../messages/commune-acts.ts';
import type { AtBoard } from '../month.ts';
import type { SlotOf } from '../units/unit-words.ts';
import { DialogButton } from './dialog.tsx';
import { KeyInForm } from './key-in-form.tsx';

/** “Nhập hộ”: the officer fills in a unit's form from paper or the telephone, and sends it for the unit. */
export function KeyIn({ at, slot }: { at: AtBoard; slot: SlotOf }) {
  const unit = say(slot.name);
  const form = `/communes/${at.place.placeId}/forms/${slot.unitId}/${at.month.period}.xlsx`;
  return (
    <DialogButton
      at={at}
      button={say(actsTexts.keyIn)}
      about={unit}
      title={say(actsTexts.keyInTitle, { unit })}
      content={(close) => (
        <>
          <p>{say(actsTexts.keyInSays)}</p>
          <p>
            <Download path={form}>{say(actsTexts.form)}</Download>
          </p>
          <KeyInForm at={at} slot={slot} close={close} />
        </>
      )}
    />
  );
}
