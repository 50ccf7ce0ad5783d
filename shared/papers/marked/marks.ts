import type { Place, Problem } from '../../domain/problem.ts';
import type { PlacedSheet, Position } from './placed-sheet.ts';

export interface Finding {
  is: 'problem' | 'warning';
  problem: Problem;
}

/** A cell that something is said about. */
export interface Mark extends Position {
  findings: Finding[];
}

/** Where a place stands among the sheets. */
export function locate(place: Place, sheets: readonly PlacedSheet[]): (Position & { sheet: PlacedSheet }) | undefined {
  for (const sheet of sheets) {
    const position = sheet.find(place);
    if (position) return { ...position, sheet };
  }
  return undefined;
}

/** The marked cells of a sheet, each once, by `cellKey`. */
export function marksOn(sheet: PlacedSheet, findings: readonly Finding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const position = sheet.find(finding.problem.place);
    if (!position) continue;
    const key = cellKey(position);
    const mark = marks.get(key) ?? { ...position, findings: [] };
    marks.set(key, mark);
    mark.findings.push(finding);
  }
  return marks;
}

/** As the writer of workbooks names a cell. */
export function cellKey({ row, column }: Position): string {
  return `${row - 1},${column - 1}`;
}

export function isProblem({ findings }: Mark): boolean {
  return findings.some((finding) => finding.is === 'problem');
}
