import type { MovementRow } from '../../../shared/domain/movements/movements-view.ts';
import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { movementTexts } from '../../messages/commune-movements.ts';
import { Bar } from './bar.tsx';

/** A movement unit by unit: a table, with a bar beside each share. */
export function MovementUnits({ row: { label, unit, units, coverage } }: { row: MovementRow }) {
  const title = say(movementTexts.byUnit, { label, unit });
  return (
    <>
      <p class="small">{say(movementTexts.coverage, coverage)}</p>
      <div class="wide" tabIndex={0} role="group" aria-label={title}>
        <table>
          <caption class="only-aloud">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(movementTexts.unit)}</th>
              <th scope="col">{say(movementTexts.month)}</th>
              <th scope="col">{say(movementTexts.toDate)}</th>
              <th scope="col">{say(movementTexts.target)}</th>
              <th scope="col">{say(movementTexts.ofTarget)}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((each) => (
              <UnitRow key={each.unitId} of={each} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function UnitRow({ of: { name, month, toDate, target, percent } }: { of: MovementRow['units'][number] }) {
  return (
    <tr>
      <th scope="row">{say(name)}</th>
      <td class="number">{month === null ? say(movementTexts.notGiven) : numberText(month)}</td>
      <td class="number">{numberText(toDate)}</td>
      <td class="number">{target === null ? say(movementTexts.noTarget) : numberText(target)}</td>
      <td class="number">
        {percent !== null && (
          <>
            {percentText(percent)}
            <Bar percent={percent} />
          </>
        )}
      </td>
    </tr>
  );
}
