import { indicatorsOf, type Indicator } from '../criteria.ts';
import { exactSum } from '../figure.ts';
import { monthOf, type CommuneContext } from '../explain/commune-context.ts';
import type { DraftPart } from '../explain/explanation.ts';
import { explainTally, heldBy } from '../explain/tally-parts.ts';
import { reportersOf, type Unit } from '../unit.ts';
import { turnedOut } from './turned-out.ts';
import { punctualityOf, rejectedMonths } from './punctuality.ts';
import { lostBy } from './regressions.ts';
import type { Measure, Rubric } from './rubric.ts';
import type { RawFigure, UnitFigures } from './unit-figures.ts';

export type DraftFigures = UnitFigures<DraftPart>;
type Raw = RawFigure<DraftPart>;

/** What the unit should reach by the end; null where nobody has said it. */
export type TargetOf = (metric: string, unitId: string) => number | null;

/** All that a rubric looks at, from a version's own chain: nothing that was corrected since is in it. */
export function gatherFigures(
  context: CommuneContext,
  { rubric, targetOf }: { rubric: Rubric; targetOf: TargetOf },
): DraftFigures[] {
  const { register, commune } = monthOf(context).rules;
  const ranked = reportersOf(register, commune.id).filter(({ kind }) => rubric.of.some((each) => each === kind));
  return ranked.map((unit) => ({
    unitId: unit.id,
    name: unit.name,
    households: householdsOf(context, unit, rubric),
    missing: punctualityOf(context, unit).filter(({ status }) => status === 'missing').length,
    figures: new Map(
      rubric.criteria.map(({ id, measure }) => [id, rawFigure(context, { unit, measure, targetOf })] as const),
    ),
  }));
}

interface Asked<M extends Measure = Measure> {
  unit: Unit;
  measure: M;
  targetOf: TargetOf;
}

function rawFigure(context: CommuneContext, { unit, measure, targetOf }: Asked): Raw {
  switch (measure.is) {
    case 'target':
      return { ...counted(context, measure.metric, unit), of: targetOf(measure.metric, unit.id) };
    case 'per-household':
      return counted(context, measure.metric, unit);
    case 'months-with':
      return monthsWith(context, measure.metric, unit);
    case 'turn-outs':
      return turnedOut(context, unit);
    case 'punctuality':
      return worthOf(context, unit, measure.worth);
    case 'completeness':
      return completenessOf(context, unit, measure.rejectedTry);
    case 'regressions':
      return lostBy(context, unit);
  }
}

/** Since the drive began; of a level, what the unit has now. */
function counted(context: CommuneContext, code: string, unit: Unit): Raw {
  const { movements, resources } = monthOf(context).rules.campaign;
  const metric = [...movements, ...resources].find((each) => each.code === code);
  const parts = explainTally(context, code, 'toDate')?.parts ?? [];
  const from = parts.filter(({ source }) => source !== null && 'unitId' in source && source.unitId === unit.id);
  return { value: from.length > 0 ? sumOf(from) : null, of: null, unit: metric?.unit ?? '', from };
}

const sumOf = (parts: DraftPart[]): number =>
  exactSum(parts.map(({ value }) => (typeof value === 'number' ? value : 0)));

/** A month counts once, however much of it was done then; months before the metric was asked for do not count. */
function monthsWith(context: CommuneContext, code: string, unit: Unit): Raw {
  const { movements } = monthOf(context).rules.campaign;
  const since = movements.find((each) => each.code === code)?.since ?? '';
  const months = context.chain.filter(
    ({ node, rules }) =>
      node.progress.period >= since && reportersOf(rules.register, rules.commune.id).some(({ id }) => id === unit.id),
  );
  const from = counted(context, code, unit).from.filter(({ value }) => typeof value === 'number' && value > 0);
  return { value: from.length, of: months.length, unit: 'tháng', from };
}

function worthOf(context: CommuneContext, unit: Unit, worth: Extract<Measure, { is: 'punctuality' }>['worth']): Raw {
  const owed = punctualityOf(context, unit).flatMap(({ status, part }) =>
    status === 'excused' || status === 'not-due' ? [] : [{ ...part, value: worth[status] }],
  );
  return { value: sumOf(owed), of: owed.length, unit: 'tháng', from: owed };
}

/** A value that an earlier month brought counts: it is carried until another comes. */
function completenessOf(context: CommuneContext, unit: Unit, rejectedTry: number): Raw {
  const { pack } = monthOf(context).rules;
  const asked = indicatorsOf(pack).filter(({ reporting }) => reporting.by === unit.kind);
  const held = asked.flatMap((indicator) => heldPart(context, indicator, unit) ?? []);
  const refused = rejectedTry === 0 ? [] : rejectedMonths(context, unit, -rejectedTry);
  const from = [...held, ...refused];
  return { value: sumOf(from), of: asked.length, unit: 'chỉ tiêu', from };
}

function heldPart(context: CommuneContext, { code }: Indicator, unit: Unit): DraftPart | undefined {
  const own = heldBy(context, code)?.find(({ part }) => isOf(part, unit));
  return own?.value ? { ...own.part, label: { vi: code, en: code }, value: 1 } : undefined;
}

function isOf({ source }: DraftPart, unit: Unit): boolean {
  return source !== null && 'unitId' in source && source.unitId === unit.id;
}

/** As many as the unit itself reported; the same figure that its rates are taken of. */
function householdsOf(context: CommuneContext, unit: Unit, { households }: Rubric): Raw {
  for (const code of households) {
    const own = heldBy(context, code)?.find(({ part }) => isOf(part, unit));
    if (own?.value && 'total' in own.value && own.value.total > 0)
      return { value: own.value.total, of: null, unit: 'hộ', from: [{ ...own.part, value: own.value.total }] };
  }
  return { value: null, of: null, unit: 'hộ', from: [] };
}
