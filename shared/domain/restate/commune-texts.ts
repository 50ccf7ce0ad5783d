import type { UnitTexts } from '../chain/month-node.ts';
import type { MonthRules } from '../rules.ts';
import type { CommuneTexts } from '../summary.ts';
import { excerpt } from '../text.ts';
import { findReporter } from '../unit.ts';

/** As much of a commune's joined texts as a summary shows. */
const shownCharacters = 300;

/** What a commune's units wrote, each with its name; null where none wrote anything. */
export function communeTexts({ commune, register }: MonthRules, texts: UnitTexts[]): CommuneTexts | null {
  if (texts.length === 0) return null;
  const nameOf = (unitId: string): string => findReporter(register, commune.id, unitId)?.name.vi ?? unitId;
  const joined = (pick: (text: UnitTexts) => string): string =>
    excerpt(
      texts
        .flatMap((text) => (pick(text).trim() === '' ? [] : `${nameOf(text.unitId)}: ${pick(text).trim()}`))
        .join(' · '),
      shownCharacters,
    );
  return {
    communeId: commune.id,
    name: commune.name.vi,
    units: texts.length,
    difficulties: joined(({ difficulties }) => difficulties),
    nextMonth: joined(({ nextMonth }) => nextMonth),
  };
}
