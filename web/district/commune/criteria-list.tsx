import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConfirmedProgress } from '../../../shared/api/contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { say } from '../../common/language.ts';
import { cellOf, type Cell, type Commune } from '../logic/heat-map.ts';
import type { Shown } from '../month.tsx';
import { Sign, wordsOf } from '../sections/heat-cell.tsx';
import { CriterionDetail } from './criterion-detail.tsx';

export interface CriteriaProps {
  shown: Shown;
  commune: Commune;
  /** The criterion that was asked for. */
  open: number | undefined;
  progress: ConfirmedProgress;
  slots: SlotsView;
}

/** All criteria, first the one that was asked for, then those that need a look, each opening to its indicators. */
export function CriteriaList(props: CriteriaProps) {
  const { shown, commune, open } = props;
  const urgencyOf = (cell: Cell): number => (cell.number === open ? -1 : urgency(cell));
  const cells = shown.summary.criteria.map(({ number, name }) => ({ name, ...cellOf(commune, number) }));
  const first = cells.toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || one.number - other.number);
  return (
    <div class="criteria">
      {first.map((cell) => (
        <CriterionItem key={cell.number} cell={cell} name={say(cell.name)} props={props} />
      ))}
    </div>
  );
}

function urgency({ state, change }: Cell): number {
  if (change === 'regressed') return 0;
  return state === 'met' ? 2 : 1;
}

function CriterionItem({ cell, name, props }: { cell: Cell; name: string; props: CriteriaProps }) {
  const isAsked = props.open === cell.number;
  const [isOpen, setOpen] = useState(isAsked);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    line.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <details
      open={isOpen}
      class={`criterion ${cell.state} ${cell.change ?? ''}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary ref={line}>
        <span class={`cell ${cell.state}`}>
          <Sign {...cell} />
        </span>{' '}
        <strong>
          {cell.number}. {name}
        </strong>{' '}
        <span class="small" aria-hidden="true">
          {wordsOf(cell)}
        </span>
      </summary>
      {isOpen && <CriterionDetail {...props} number={cell.number} change={cell.change} />}
    </details>
  );
}
