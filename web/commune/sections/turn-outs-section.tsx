import type { MovementsView } from '../../../shared/domain/movements/movements-view.ts';
import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import type { AtBoard } from '../month.ts';
import { MayRecord } from '../record/may-record.tsx';
import { RecordTurnOut } from '../record/record-turn-out.tsx';
import { Section } from '../section.tsx';
import { countTurnOuts } from './count-turn-outs.ts';

type TurnOuts = MovementsView['turnOuts'];

interface TurnOutsProps {
  at: AtBoard;
  movements: Loading<MovementsView>;
}

/** Who turned out this month, on which days, and how often the general cleaning was held. */
export function TurnOutsSection({ at, movements }: TurnOutsProps) {
  return (
    <Section id="turn-outs" title={say(driveTexts.turnOuts)}>
      <Loaded state={movements}>
        {({ turnOuts }) => (
          <>
            <Counts turnOuts={turnOuts} />
            <MayRecord at={at}>
              <RecordTurnOut at={at} />
            </MayRecord>
            <Days turnOuts={turnOuts} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Counts({ turnOuts }: { turnOuts: TurnOuts }) {
  const { hamlets, offices } = countTurnOuts(turnOuts);
  return (
    <>
      <p>{say(driveTexts.hamletsTurnedOut, hamlets)}</p>
      {offices.all > 0 && <p>{say(driveTexts.officesTurnedOut, offices)}</p>}
    </>
  );
}

/** Months of general cleaning are counted since turn-outs are told; before, there is no column for them. */
function Days({ turnOuts }: { turnOuts: TurnOuts }) {
  const hasMonths = turnOuts.some(({ cleaning }) => cleaning.months > 0);
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={say(driveTexts.turnOuts)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(driveTexts.unit)}</th>
            <th scope="col">{say(driveTexts.daysInMonth)}</th>
            {hasMonths && <th scope="col">{say(driveTexts.cleaningToDate)}</th>}
          </tr>
        </thead>
        <tbody>
          {turnOuts.map((unit) => (
            <DaysRow key={unit.unitId} unit={unit} hasMonths={hasMonths} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DaysRow({ unit: { name, days, cleaning }, hasMonths }: { unit: TurnOuts[number]; hasMonths: boolean }) {
  return (
    <tr>
      <th scope="row">{say(name)}</th>
      <td>{days.length === 0 ? <span class="small">{say(driveTexts.noDay)}</span> : days.map(dayOf).join('; ')}</td>
      {hasMonths && <td>{say(driveTexts.cleaningOf, { ...cleaning })}</td>}
    </tr>
  );
}

/** `10/03/2024 (tổng vệ sinh)` */
function dayOf({ date, cleaning }: TurnOuts[number]['days'][number]): string {
  return cleaning ? `${dayText(date)} (${say(driveTexts.cleaned)})` : dayText(date);
}
