import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { ActForm } from '../acts/act-form.tsx';
import { DialogButton } from '../acts/dialog.tsx';
import type { FieldOf } from '../acts/field-of.ts';
import { sendEvidence } from '../acts/send-file.ts';
import type { AtBoard } from '../month.ts';
import { today } from '../../common/today.ts';
import { openAnswers, type Task } from './open-answers.ts';

interface DoneProps {
  at: AtBoard;
  task: Task;
}

/** That a duty is done: in words, by a file, or both. */
export function TaskDone({ at, task }: DoneProps) {
  const name = say(task.name);
  return (
    <p class="not-printed">
      <DialogButton
        at={at}
        button={say(driveTexts.taskDone)}
        about={name}
        title={say(driveTexts.taskDoneTitle, { task: name })}
        content={(close) => (
          <ActForm
            at={at}
            says={say(driveTexts.taskDoneSays)}
            button={say(driveTexts.taskDone)}
            fields={fieldsOf(task)}
            actOf={(filled, form) => actOf({ at, task }, filled, form.get('file'))}
            close={close}
          />
        )}
      />
    </p>
  );
}

const ofUnits = (task: Task): boolean => task.answers.some(({ unitId }) => unitId !== null);

function fieldsOf(task: Task): FieldOf[] {
  const options = openAnswers(task).map(({ unitId, name }) => ({ value: unitId ?? '', label: say(name) }));
  const who: FieldOf = { name: 'unitId', label: say(driveTexts.whoDid), kind: 'choice', options, required: true };
  return [
    ...(ofUnits(task) ? [who] : []),
    { name: 'date', label: say(driveTexts.date), kind: 'date', value: today(), required: true },
    { name: 'text', label: say(driveTexts.whatWasDone), kind: 'text', orElse: 'file' },
    { name: 'file', label: say(driveTexts.file), kind: 'file', accept: '.pdf,.jpg,.jpeg,.png,.txt,.docx' },
  ];
}

async function actOf({ at, task }: DoneProps, filled: (name: string) => string, file: FormDataEntryValue | null) {
  const isFile = file instanceof File && file.name !== '';
  const key = isFile ? await sendEvidence(at, file) : null;
  const whose = ofUnits(task) ? { unitId: filled('unitId') } : {};
  return {
    kind: 'task-done' as const,
    task: task.id,
    ...whose,
    date: filled('date'),
    text: filled('text'),
    file: key,
  };
}
