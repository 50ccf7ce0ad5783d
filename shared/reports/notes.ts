import type { Report } from '../domain/report.ts';
import type { Block } from './layout.ts';
import { limits } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import { shownText } from './table.ts';

/** The free text of sections IV and V, line by line as written. */
export function readNotes(blocks: Block[], problems: ProblemList): Report['notes'] {
  return { difficulties: textOf('difficulties'), nextMonth: textOf('nextMonth') };

  function textOf(section: 'difficulties' | 'nextMonth'): string {
    const own = blocks.filter((block) => block.section === section);
    const text = own.flatMap(linesOf).join('\n').normalize('NFC');
    const place = own[0]?.heading.place;
    if (text.length <= limits.noteCharacters || !place) return text;
    problems.add('too-long', { place, found: text, values: { limit: String(limits.noteCharacters) } });
    return '';
  }
}

function linesOf(block: Block): string[] {
  const lines = block.rows.map((row) => [...row.cells.values()].map((content) => shownText(content).trim()).join(' '));
  return [block.textOfHeading, ...lines].filter((line) => line !== '');
}
