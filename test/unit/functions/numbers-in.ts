import type { SummaryContent, Proof } from '../../../shared/domain/summary.ts';

type Shown = Omit<SummaryContent, 'changes'> & {
  proof?: Proof;
  changes: { since: string; regressed: Counted[]; newlyMet: Counted[] }[];
};
interface Counted {
  criterion: number;
  communes: number;
}

/** Every number of a summary's answer that is a figure, found by walking through it, under the path by which it is explained. */
export function numbersIn(view: Shown): { path: string; value: number | string }[] {
  const { communes, totals, completeness, changes, proof = {} } = view;
  return [
    ...walk('totals', totals),
    ...walk('completeness', completeness),
    ...walk('proof', proof),
    ...communes.flatMap(({ communeId, met, notMet, notAssessable, waitingForUnits, changes: own, ...rest }) => [
      ...walk(`communes/${communeId}`, rest),
      ...states(communeId, met, 'met'),
      ...states(communeId, notMet, 'not-met'),
      ...states(communeId, notAssessable, 'not-assessable'),
      // Numbers of criteria that are named once more: each stands under its state above.
      ...[...waitingForUnits, ...own.flatMap(({ newlyMet, regressed }) => [...newlyMet, ...regressed])].flatMap(
        (number) => states(communeId, [number], stateOf(number, { met, notMet })),
      ),
    ]),
    ...changes.flatMap(({ since, regressed, newlyMet }) => [
      ...regressed.map((each) => ({ path: `changes/${since}/regressed/${each.criterion}`, value: each.communes })),
      ...newlyMet.map((each) => ({ path: `changes/${since}/newlyMet/${each.criterion}`, value: each.communes })),
    ]),
  ];
}

const states = (communeId: string, numbers: number[], value: string) =>
  numbers.map((number) => ({ path: `communes/${communeId}/criteria/${number}`, value }));

function stateOf(number: number, { met, notMet }: { met: number[]; notMet: number[] }): string {
  if (met.includes(number)) return 'met';
  return notMet.includes(number) ? 'not-met' : 'not-assessable';
}

function walk(path: string, value: unknown): { path: string; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => walk(`${path}/${name}`, part));
}
