import type { MovementRow, MovementsView } from '../../../shared/domain/movements/movements-view.ts';
import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { movementTexts } from '../../messages/commune-movements.ts';
import { Section } from '../section.tsx';
import { Bar } from './bar.tsx';
import { MovementUnits } from './movement-units.tsx';

/** What was done this month and since the start, against what was set out to be: in all, and opened by unit. */
export function MovementsSection({ movements }: { movements: Loading<MovementsView> }) {
  const none = (seen: MovementsView): boolean => seen.movements.length + seen.resources.length === 0;
  return (
    <Section id="movements" title={say(movementTexts.title)}>
      <Loaded state={movements} empty={{ when: none, text: say(movementTexts.none) }}>
        {(seen) => (
          <>
            <Rows title={say(movementTexts.movements)} rows={seen.movements} />
            <Rows title={say(movementTexts.resources)} rows={seen.resources} />
            {seen.movements.some(({ targetIllustrative }) => targetIllustrative) && (
              <p class="small">{say(movementTexts.illustrativeSays)}</p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly MovementRow[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="bare movements">
        {rows.map((row) => (
          <li key={row.code}>
            <Movement row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The month, and the way to the target; opened, the same by unit. */
function Movement({ row }: { row: MovementRow }) {
  const { label, unit, month, toDate, percent } = row;
  const values = { month: numberText(month), toDate: numberText(toDate), unit };
  return (
    <details class="card">
      <summary>
        <strong>{label}</strong>
        <span class="below">{say(movementTexts.done, values)}</span>
        <span class="below small">{targetOf(row)}</span>
        {percent !== null && <Bar percent={percent} />}
      </summary>
      <MovementUnits row={row} />
    </details>
  );
}

function targetOf({ target, unit, percent, targetIllustrative }: MovementRow): string {
  if (target === null || percent === null) return say(movementTexts.withoutTarget);
  const values = { target: numberText(target), unit, percent: percentText(percent) };
  return say(targetIllustrative ? movementTexts.ofIllustrative : movementTexts.ofTargetSet, values);
}
