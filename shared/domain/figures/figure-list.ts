import type { SourceNames } from '../campaign/money-source.ts';
import { driveFigures } from '../drive/figures.ts';
import { moneySides } from '../drive/money.ts';
import type { CommuneSummary, Completeness, Proof, SummaryContent, Totals } from '../summary.ts';
import type { Bilingual } from '../text.ts';
import { completenessLabels, moneyLabel, proofLabels, ratioLabels, stateLabels, tallyLabels } from './labels.ts';

/** A figure or state of a summary, under the path by which it can be asked for. */
export interface Figure {
  /** Parts are separated by slashes, because codes hold points: `totals/movements/PT.04/month`. */
  path: string;
  value: number | string | null;
  label: Bilingual;
  /** What it is counted in, where that has a name: `cây`, `%`. */
  unit?: string;
}

/** Every figure and state of a content, those first that a reader looks for first. */
export function figuresOf(content: SummaryContent, sources: SourceNames): Figure[] {
  return [
    ...content.communes.flatMap(stateFigures),
    ...tallyFigures('movements', content.totals.movements),
    ...tallyFigures('resources', content.totals.resources),
    ...moneyFigures(content.totals.money, sources),
    ...ratioFigures(content.totals.indicators),
    ...countFigures(content.totals),
    ...driveOf(content.totals.drive, 'totals'),
    ...completenessFigures('completeness', content.completeness),
    ...content.communes.flatMap((commune) => communeFigures(commune, content.totals)),
  ];
}

export function proofFigures(proof: Proof): Figure[] {
  return Object.entries(proofLabels).map(([name, label]) => ({
    path: `proof/${name}`,
    value: new Map(Object.entries(proof)).get(name) ?? null,
    label,
  }));
}

function stateFigures({ communeId, name, met, notMet, notAssessable }: CommuneSummary): Figure[] {
  const stated = [
    ...met.map((number) => ({ number, value: 'met' })),
    ...notMet.map((number) => ({ number, value: 'not-met' })),
    ...notAssessable.map((number) => ({ number, value: 'not-assessable' })),
  ];
  return stated
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, value }) => ({
      path: `communes/${communeId}/criteria/${number}`,
      value,
      label: { vi: `${name}: tiêu chí ${number}`, en: `${name}: criterion ${number}` },
    }));
}

function tallyFigures(section: 'movements' | 'resources', tallies: Totals['movements']): Figure[] {
  return Object.entries(tallies).flatMap(([code, { label, unit, month, toDate, target }]) => [
    { path: `totals/${section}/${code}/month`, value: month, label: tallyLabels.month(label), unit },
    { path: `totals/${section}/${code}/toDate`, value: toDate, label: tallyLabels.toDate(label), unit },
    ...(target === undefined
      ? []
      : [{ path: `totals/${section}/${code}/target`, value: target, label: tallyLabels.target(label), unit }]),
  ]);
}

function moneyFigures(money: Totals['money'], sources: SourceNames): Figure[] {
  return Object.entries(money ?? {}).flatMap(([source, sums]) =>
    moneySides.map((side) => ({
      path: `totals/money/${source}/${side}`,
      value: sums[side],
      label: moneyLabel(side, sources.get(source) ?? { vi: source, en: source }),
      unit: 'đồng',
    })),
  );
}

function ratioFigures(indicators: Totals['indicators']): Figure[] {
  return Object.entries(indicators).flatMap(([code, { met, total, percent, coverage }]) => {
    const path = `totals/indicators/${code}`;
    return [
      { path: `${path}/percent`, value: percent, label: ratioLabels.percent(code), unit: '%' },
      { path: `${path}/met`, value: met, label: ratioLabels.met(code) },
      { path: `${path}/total`, value: total, label: ratioLabels.total(code) },
      { path: `${path}/coverage/reported`, value: coverage.reported, label: ratioLabels.reported(code) },
      { path: `${path}/coverage/expected`, value: coverage.expected, label: ratioLabels.expected(code) },
    ];
  });
}

function countFigures({ communes, criteriaMet, criteriaNotMet, criteriaNotAssessable }: Totals): Figure[] {
  return [
    { path: 'totals/criteriaMet', value: criteriaMet, label: stateLabels.criteriaMet },
    { path: 'totals/criteriaNotMet', value: criteriaNotMet, label: stateLabels.criteriaNotMet },
    { path: 'totals/criteriaNotAssessable', value: criteriaNotAssessable, label: stateLabels.criteriaNotAssessable },
    { path: 'totals/communes', value: communes, label: stateLabels.communes },
  ];
}

function completenessFigures(path: string, completeness: Completeness, name?: string): Figure[] {
  const counts = new Map(Object.entries(completeness));
  return Object.entries(completenessLabels).map(([kind, label]) => ({
    path: `${path}/${kind}`,
    value: counts.get(kind) ?? null,
    label: name === undefined ? label : { vi: `${name}: ${label.vi}`, en: `${name}: ${label.en}` },
    ...(kind === 'rate' && { unit: '%' }),
  }));
}

function communeFigures(commune: CommuneSummary, totals: Totals): Figure[] {
  const { communeId, name, criteriaMet, month, completeness } = commune;
  const path = `communes/${communeId}`;
  const { vi, en } = stateLabels.criteriaMet;
  return [
    { path: `${path}/criteriaMet`, value: criteriaMet, label: { vi: `${name}: ${vi}`, en: `${name}: ${en}` } },
    ...Object.entries(month).map(([code, value]) => {
      const { label = code, unit = '' } = totals.movements[code] ?? totals.resources[code] ?? {};
      const text = tallyLabels.month(`${name}: ${label}`);
      return { path: `${path}/month/${code}`, value, label: text, unit };
    }),
    ...completenessFigures(`${path}/completeness`, completeness, name),
    ...driveOf(commune.drive, path, name),
  ];
}

function driveOf(drive: CommuneSummary['drive'], under: string, name?: string): Figure[] {
  return driveFigures(drive).map(({ path, value, label }) => ({
    path: `${under}/drive/${path}`,
    value,
    label: name === undefined ? label : { vi: `${name}: ${label.vi}`, en: `${name}: ${label.en}` },
  }));
}
