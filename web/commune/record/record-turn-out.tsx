import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { ActForm } from '../acts/act-form.tsx';
import { DialogButton } from '../acts/dialog.tsx';
import type { FieldOf } from '../acts/field-of.ts';
import type { AtBoard } from '../month.ts';
import { today } from '../../common/today.ts';

/** One day of one unit or of several. */
export function RecordTurnOut({ at }: { at: AtBoard }) {
  return (
    <DialogButton
      at={at}
      button={say(driveTexts.recordTurnOut)}
      title={say(driveTexts.recordTurnOut)}
      content={(close) => (
        <ActForm
          at={at}
          says={say(driveTexts.turnOutSays)}
          button={say(driveTexts.recordTurnOut)}
          fields={fieldsOf(at)}
          actOf={(filled, form) => ({
            kind: 'turn-out-of-units',
            units: form.getAll('units').map(String),
            date: filled('date'),
            cleaning: filled('cleaning') !== '',
            note: filled('note'),
          })}
          close={close}
        />
      )}
    />
  );
}

function fieldsOf({ place }: AtBoard): FieldOf[] {
  const options = place.parts.map(({ id, name }) => ({ value: id, label: say(name) }));
  return [
    { name: 'date', label: say(driveTexts.date), kind: 'date', value: today(), required: true },
    {
      name: 'units',
      label: say(driveTexts.units),
      kind: 'several',
      options,
      all: say(driveTexts.chooseAll),
      required: true,
    },
    { name: 'cleaning', label: say(driveTexts.withCleaning), kind: 'check' },
    { name: 'note', label: say(driveTexts.note), kind: 'text' },
  ];
}
