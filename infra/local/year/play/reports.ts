import type { Report } from '../../../../shared/domain/report.ts';

/** The same report with what the unit found later: half a cubic metre of waste and a household more. */
export function corrected(report: Report, times: number): Report {
  const waste = report.movements['PT.08'];
  const sorting = report.indicators['17.5'];
  return {
    ...report,
    movements: { ...report.movements, ...(typeof waste === 'number' && { 'PT.08': waste + times / 2 }) },
    indicators: {
      ...report.indicators,
      ...(sorting &&
        'total' in sorting && { '17.5': { ...sorting, met: Math.min(sorting.total, sorting.met + times) } }),
    },
  };
}

/** The same report with more households that sort their waste than there are. */
export function faulty(report: Report): Report {
  const sorting = report.indicators['17.5'];
  if (!sorting || !('total' in sorting)) return report;
  return { ...report, indicators: { ...report.indicators, '17.5': { ...sorting, met: sorting.total + 5 } } };
}
