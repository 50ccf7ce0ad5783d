import type { MovementsView } from '../../../shared/domain/movements/movements-view.ts';

type TurnOuts = MovementsView['turnOuts'];

/** How many turned out this month, and how many held the general cleaning: hamlets and others apart, as papers say it. */
export function countTurnOuts(turnOuts: TurnOuts) {
  const isHamlet = ({ kind }: TurnOuts[number]): boolean => kind === 'hamlet';
  return {
    hamlets: countsOf(turnOuts.filter(isHamlet)),
    offices: countsOf(turnOuts.filter((unit) => !isHamlet(unit))),
  };
}

function countsOf(units: TurnOuts): { held: number; all: number; cleaned: number } {
  const held = units.filter(({ days }) => days.length > 0);
  const cleaned = held.filter(({ days }) => days.some(({ cleaning }) => cleaning));
  return { held: held.length, all: units.length, cleaned: cleaned.length };
}
