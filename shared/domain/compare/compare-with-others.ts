import { Big } from 'big.js';
import type { Places, Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import { shownFigure } from '../shown-figure.ts';
import { boundOf, type CheckRules } from './check-rules.ts';
import { compareFractions, fraction, median, type Fraction } from './median.ts';
import { answerOf, figuresOf, placeOf, type ComparedRow, type RowFigure } from './row-figures.ts';
import { warningOf } from './warning-of.ts';

type Rule = NonNullable<CheckRules['farFromOtherUnits']>;

export interface AmongOthers {
  report: Report;
  places: Places;
  /** This month's reports of the other units of the same kind. */
  others: Report[];
}

/** One row against the same row of other units: by median, so that one wild figure among them hides none. */
export function compareWithOthers(row: ComparedRow, among: AmongOthers, rule: Rule | undefined): Problem[] {
  if (!rule) return [];
  return figuresOf(row, answerOf(among.report, row))
    .filter(({ measure, unit, value }) => rule.of.includes(measure) && value >= boundOf(rule.floor, unit))
    .flatMap((figure) => compareFigure(row, { figure, among }, rule) ?? []);
}

function compareFigure(
  row: ComparedRow,
  { figure, among }: { figure: RowFigure; among: AmongOthers },
  rule: Rule,
): Problem | undefined {
  const peers = among.others.flatMap((report) => peerOf(row, { figure, report }, rule) ?? []);
  if (peers.length < rule.otherUnits) return undefined;
  const own = { value: figure.value, households: householdsOf(among.report, rule) };
  const perHousehold = figure.measure !== 'total' && [own, ...peers].every(({ households }) => households > 0);
  const basisOf = ({ households }: Peer): number => (perHousehold ? households : 1);
  const middle = median(peers.map((peer) => fraction(peer.value, basisOf(peer))));
  if (!middle) return undefined;
  const bound = { over: middle.over.times(rule.times), under: middle.under };
  if (compareFractions(fraction(own.value, basisOf(own)), bound) <= 0) return undefined;
  return warningOf(
    'far-from-other-units',
    { place: placeOf(among.places, row, figure.measure), row: row.code, found: shownFigure(figure.value) },
    {
      unit: figure.unit,
      count: String(peers.length),
      median: shownFigure(roundedForShow(middle, basisOf(own))),
      times: String(rule.times),
      basisVi: perHousehold ? ', tính theo số hộ của đơn vị này' : '',
      basis: perHousehold ? ' for as many households as this unit has' : '',
    },
  );
}

/** For showing only: the decision is made without dividing. */
function roundedForShow({ over, under }: Fraction, times: number): number {
  const typical = over.times(times).div(under);
  return typical.round(typical.gte(100) ? 0 : 1, Big.roundHalfUp).toNumber();
}

interface Peer {
  value: number;
  /** 0 where it is not known. */
  households: number;
}

/** Another unit that has the figure: nothing done is nothing to compare with. */
function peerOf(
  row: ComparedRow,
  { figure, report }: { figure: RowFigure; report: Report },
  rule: Rule,
): Peer | undefined {
  const same = figuresOf(row, answerOf(report, row)).find(({ measure }) => measure === figure.measure);
  return same && same.value > 0 ? { value: same.value, households: householdsOf(report, rule) } : undefined;
}

function householdsOf({ indicators }: Report, { households }: Rule): number {
  const value = households !== undefined && Object.hasOwn(indicators, households) ? indicators[households] : undefined;
  return value && 'total' in value ? value.total : 0;
}
