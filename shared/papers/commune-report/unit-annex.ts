import { metricsOf, type Metric } from '../../domain/campaign/metric.ts';
import type { MonthFigure } from '../../domain/report.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { grid, type Cell, type Column } from '../decree/grid.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { labelOf } from '../words/levels.ts';
import { figureText } from '../words/values.ts';
import type { CommuneReport, ReportingUnit } from './commune-report.ts';

/** As many hamlets as stand beside each other on a page. */
const unitsInTable = 8;

/** The movements by hamlet, and below them the money, which has longer figures and fewer rows. */
export function unitAnnex(report: CommuneReport): Block[] {
  const units = report.units.filter(hasOwnFigures);
  const groups = chunksOf(units, unitsInTable);
  return [
    caption('1. Phong trào thi đua trong tháng'),
    ...groups.flatMap((group, index) => [movementGrid(report, group, index === groups.length - 1), gap()]),
    caption('2. Nguồn lực trong tháng'),
    resourceGrid(report, units),
  ];
}

const gap = (): Block => line('', { size: sizes.annexTable });

function caption(text: string): Block {
  return line(text, { bold: true, align: 'left', before: 60, after: 60, keepNext: true });
}

/** Hamlets, and whoever else sent a figure: what is summed is shown. */
function hasOwnFigures({ unit, report }: ReportingUnit): boolean {
  const figures = report ? Object.keys({ ...report.movements, ...report.resources }) : [];
  return unit.kind === 'hamlet' || figures.length > 0;
}

function movementGrid(report: CommuneReport, units: readonly ReportingUnit[], isLast: boolean): Block {
  const { figures, rules } = report;
  const sums: Column[] = [
    { title: 'Trong tháng', share: 24, align: 'right' },
    { title: 'Lũy kế', share: 26, align: 'right' },
  ];
  const columns: Column[] = [
    { title: 'Nội dung', share: 52 },
    { title: 'ĐVT', share: 13, align: 'center' },
    ...units.map(({ unit }): Column => ({ title: unit.name.vi, share: 17, align: 'right' })),
    ...(isLast ? sums : []),
  ];
  const rows = metricsOf(rules.campaign, rules.period.label).movements.map((metric): (Cell | string)[] => {
    const { month = 0, toDate = 0 } = figures.tallies[metric.code] ?? {};
    const total: Cell[] = [
      { text: shownFigure(month), bold: true },
      { text: shownFigure(toDate), bold: true },
    ];
    return [
      labelOf(metric),
      metric.unit,
      ...units.map((each) => figureText(figureOf(report, each, metric))),
      ...(isLast ? total : []),
    ];
  });
  return grid({ columns, rows, width: textWidth.landscape, size: sizes.annexTable });
}

/** A level that was not reported this month is the one that holds. */
function figureOf(
  { figures }: CommuneReport,
  { unit, report }: ReportingUnit,
  metric: Metric,
): MonthFigure | undefined {
  if (metric.measures === 'level') return figures.levels[metric.code]?.[unit.id]?.value;
  return report?.movements[metric.code] ?? report?.resources[metric.code];
}

function resourceGrid(report: CommuneReport, units: readonly ReportingUnit[]): Block {
  const { resources } = metricsOf(report.rules.campaign, report.rules.period.label);
  const columns: Column[] = [
    { title: 'TT', share: 8, align: 'center' },
    { title: 'Đơn vị', share: 44 },
    ...resources.map(({ label, unit }): Column => ({ title: `${label} (${unit})`, share: 36, align: 'right' })),
  ];
  const rows = units.map((each, index): (Cell | string)[] => [
    String(index + 1),
    each.unit.name.vi,
    ...resources.map((metric) => figureText(figureOf(report, each, metric))),
  ]);
  return grid({
    columns,
    rows: [...rows, ...sumRows(report)],
    width: textWidth.landscape,
    size: sizes.annexTable,
  });
}

function sumRows({ rules, figures }: CommuneReport): Cell[][] {
  const row = (text: string, pick: 'month' | 'toDate'): Cell[] => [
    { text: '' },
    { text, bold: true },
    ...metricsOf(rules.campaign, rules.period.label).resources.map(({ code }): Cell => ({
      text: shownFigure(figures.tallies[code]?.[pick] ?? 0),
      bold: true,
    })),
  ];
  return [row('Cộng trong tháng', 'month'), row('Lũy kế từ đầu đợt', 'toDate')];
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
