import type { Report } from '../../domain/report.ts';
import { comparable } from '../../domain/text.ts';
import { linesOf } from '../decree/texts.ts';
import type { ReportingUnit } from './commune-report.ts';

export interface NoteGroup {
  text: string;
  units: string[];
}

/** What units wrote, line by line, as they wrote it; a line that several wrote stands once, with all of them. */
export function groupNotes(units: readonly ReportingUnit[], note: keyof Report['notes']): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const { unit, report } of units) {
    for (const line of linesOf(report?.notes[note] ?? '')) {
      const text = line.replace(/^[-–+*•]\s*/, '');
      const group = groups.get(comparable(text)) ?? { text, units: [] };
      if (!group.units.includes(unit.name.vi)) group.units.push(unit.name.vi);
      groups.set(comparable(text), group);
    }
  }
  return [...groups.values()];
}
