import { percentOf } from '../gap.ts';
import type { HeldValue } from '../progress.ts';
import type { Problem } from '../problem.ts';
import type { MonthRules } from '../rules.ts';
import { shownFigure } from '../shown-figure.ts';
import type { Bilingual } from '../text.ts';
import type { ReporterKind } from '../unit.ts';
import { findCrossChecks } from './cross-check.ts';
import { warningOf } from './warning-of.ts';

const sourceNames: Record<ReporterKind, Bilingual> = {
  hamlet: { vi: 'các xóm', en: 'the hamlets' },
  school: { vi: 'các trường', en: 'the schools' },
  station: { vi: 'trạm y tế', en: 'the health station' },
  office: { vi: 'văn phòng UBND xã', en: 'the commune office' },
};

/** Warnings of a whole commune's month: sources of one rate that disagree. */
export function compareSources(rules: MonthRules, values: Record<string, Record<string, HeldValue>>): Problem[] {
  return findCrossChecks(rules, values).map(({ indicator, counted, checkedBy, other }) => {
    const [counts, checks] = [sourceNames[indicator.reporting.by], sourceNames[checkedBy]];
    return warningOf(
      'sources-differ',
      { place: { file: 'whole' }, row: indicator.code, found: shownFigure(percentOf(other) ?? 0) },
      {
        counted: shownFigure(percentOf(counted) ?? 0),
        points: String(rules.checks.sourcesDiffer?.points),
        countedBy: counts.en,
        countedByVi: counts.vi,
        checkedBy: checks.en,
        checkedByVi: checks.vi,
      },
    );
  });
}
