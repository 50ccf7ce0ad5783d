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
      <ul class="plain movements">
        {rows.map((row) => (
          <li key={row.code} class="card">
            <Movement row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Movement({ row }: { row: MovementRow }) {
  const { label, unit, month, toDate, target, percent } = row;
  const measured = (value: number): string => say(movementTexts.cellUnit, { value: numberText(value), unit });
  return (
    <>
      <h4>{label}</h4>
      <dl class="facts">
        <Fact name={say(movementTexts.month)} value={measured(month)} />
        <Fact name={say(movementTexts.toDate)} value={measured(toDate)} />
        <Fact name={say(movementTexts.target)} value={target === null ? say(movementTexts.noTarget) : targetOf(row)} />
        {percent !== null && <Fact name={say(movementTexts.ofTarget)} value={percentText(percent)} />}
      </dl>
      {percent !== null && <Bar percent={percent} />}
      <MovementUnits row={row} />
    </>
  );
}

function targetOf({ target, unit, targetIllustrative }: MovementRow): string {
  const value = say(movementTexts.cellUnit, { value: numberText(target ?? 0), unit });
  return targetIllustrative ? `${value} (${say(movementTexts.illustrative)})` : value;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
