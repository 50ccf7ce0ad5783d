import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../../common/api.ts';
import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { today } from '../../common/today.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import type { AtDrive } from './at-drive.ts';
import type { Drive } from './load-drive.ts';
import { record } from './record.ts';
import { Told } from './tell.tsx';
import { TellForm } from './tell-form.tsx';

interface ConfirmProps {
  at: AtDrive;
  participant: NonNullable<Drive['participant']>;
}

/** That the unit takes part: one tap, or what was said of it. */
export function ConfirmLaunch({ at, participant: { confirmedOn, launchedOn } }: ConfirmProps) {
  const [recorded, setRecorded] = useState<Answers['record-act']>();
  useEffect(() => {
    // Taken back since.
    if (confirmedOn === null) setRecorded(undefined);
  }, [confirmedOn]);
  const unit = say(at.unit);
  const confirmed = (day: string): string => say(unitDrive.confirmed, { day: dayText(day) });
  if (recorded?.kind === 'launch-confirm') return <Told done={confirmed(recorded.date)} notes={recorded.notes} />;
  if (confirmedOn !== null) return <p class="mark good">{confirmed(confirmedOn)}</p>;
  return (
    <section>
      <h3>{say(unitDrive.confirmTitle)}</h3>
      <p>{say(launchedOn === null ? unitDrive.notLaunched : unitDrive.notConfirmed, { unit })}</p>
      <TellForm
        at={at}
        fields={[{ name: 'date', label: say(unitDrive.date), kind: 'date', value: today(), required: true }]}
        button={say(unitDrive.confirm)}
        tell={({ text }) => confirm(at, text('date'))}
        onTold={setRecorded}
      />
    </section>
  );
}

/** Kept as it is read: in Vietnamese, whichever language the page is in. */
function confirm(at: AtDrive, date: string) {
  const text = unitDrive.confirmText.vi.replace('{unit}', at.unit.vi);
  return record(at, at.slot.period, { kind: 'launch-confirm', participant: at.slot.unitId, date, text, file: null });
}
