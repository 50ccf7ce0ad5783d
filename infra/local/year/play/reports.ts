import type { Report } from '../../../../shared/domain/report.ts';

/** The same report with what the unit found later: of each row that it is about, a little more. */
export function corrected(report: Report, times: number): Report {
  const sorting = report.indicators['17.5'];
  return {
    ...report,
    movements: withMore(report.movements, { 'PT.08': times / 2, 'PT.15': 10 * times, 'PT.24': times }),
    resources: withMore(report.resources, { 'NL.05': 100_000 * times }),
    indicators: {
      ...report.indicators,
      ...(sorting &&
        'total' in sorting && { '17.5': { ...sorting, met: Math.min(sorting.total, sorting.met + times) } }),
    },
  };
}

type Figures = Report['movements'];

/** Nothing of a row that the month's form does not have. */
function withMore(figures: Figures, more: Record<string, number>): Figures {
  const changed = Object.entries(more).flatMap(([code, by]) => {
    const figure = figures[code];
    return typeof figure === 'number' ? [[code, figure + by]] : [];
  });
  return { ...figures, ...Object.fromEntries(changed) };
}

/** The same report with more households that sort their waste than there are. */
export function faulty(report: Report): Report {
  const sorting = report.indicators['17.5'];
  if (!sorting || !('total' in sorting)) return report;
  return { ...report, indicators: { ...report.indicators, '17.5': { ...sorting, met: sorting.total + 5 } } };
}
