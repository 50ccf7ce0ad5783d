import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { say } from '../../common/language.ts';
import { today } from '../../common/today.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import type { AtDrive } from './at-drive.ts';
import type { FieldOf } from './field.tsx';
import type { Filled } from './filled.ts';
import { monthOfDay } from './month-of-day.ts';
import { keyOf, record } from './record.ts';
import { Tell } from './tell.tsx';

/** What no duty asks for: a day on which the unit turned out, and what it said for the drive. */
export function TellMore({ at }: { at: AtDrive }) {
  return (
    <section>
      <h3>{say(unitDrive.tell)}</h3>
      <Tell
        at={at}
        open={say(unitDrive.turnOut)}
        says={say(unitDrive.turnOutSays)}
        fields={[dateField(), ...turnOutFields()]}
        button={say(unitDrive.save)}
        tell={(filled) => tellTurnOut(at, filled)}
      />
      <Tell
        at={at}
        open={say(unitDrive.propaganda)}
        says={say(unitDrive.propagandaSays)}
        fields={propagandaFields()}
        button={say(unitDrive.save)}
        tell={(filled) => tellPropaganda(at, filled)}
      />
    </section>
  );
}

const dateField = (): FieldOf => ({
  name: 'date',
  label: say(unitDrive.date),
  kind: 'date',
  value: today(),
  required: true,
});

const turnOutFields = (): FieldOf[] => [
  { name: 'cleaning', label: say(unitDrive.cleaning), kind: 'check' },
  { name: 'note', label: say(unitDrive.turnOutNote), kind: 'text', maxLength: 1000 },
];

type What = Extract<ActRequest, { kind: 'propaganda' }>['what'];

const whats = ['loudspeaker', 'meeting', 'banner', 'article'] as const satisfies readonly What[];

function propagandaFields(): FieldOf[] {
  const options = whats.map((value) => ({ value, label: say(unitDrive[value]) }));
  return [
    { name: 'what', label: say(unitDrive.what), kind: 'choice', options, required: true },
    dateField(),
    { name: 'title', label: say(unitDrive.title), kind: 'line', required: true },
    { name: 'count', label: say(unitDrive.count), kind: 'count', required: true },
    { name: 'text', label: say(unitDrive.text), kind: 'text', maxLength: 4000 },
    { name: 'file', label: say(unitDrive.file), kind: 'file' },
  ];
}

const monthOf = ({ months, slot }: AtDrive, date: string): string => monthOfDay(date, months, slot.period);

function tellTurnOut(at: AtDrive, { text, isChecked }: Filled) {
  const date = text('date');
  const cleaning = isChecked('cleaning');
  const act = { kind: 'turn-out', unitId: at.slot.unitId, date, cleaning, note: text('note') } as const;
  return record(at, monthOf(at, date), act);
}

async function tellPropaganda(at: AtDrive, { text, file }: Filled) {
  const date = text('date');
  const period = monthOf(at, date);
  const what = whats.find((each) => each === text('what')) ?? whats[0];
  const said = { title: text('title'), text: text('text'), count: Number(text('count')) };
  const key = await keyOf(at, period, file);
  return record(at, period, { kind: 'propaganda', what, unitId: at.slot.unitId, date, ...said, file: key });
}
