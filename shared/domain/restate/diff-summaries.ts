import type { SourceNames } from '../campaign/money-source.ts';
import { exactSum } from '../figure.ts';
import { figuresOf, type Figure } from '../figures/figure-list.ts';
import { stateText } from '../figures/labels.ts';
import { shownFigure } from '../shown-figure.ts';
import type { SummaryContent } from '../summary.ts';
import type { Bilingual } from '../text.ts';
import type { FigureChange } from './restatement.ts';

/** Every figure and state in which two versions of a month differ, the weightiest first, each in words. */
export function diffSummaries([before, after]: [SummaryContent, SummaryContent], sources: SourceNames): FigureChange[] {
  const was = new Map(figuresOf(before, sources).map((figure) => [figure.path, figure]));
  const now = new Map(figuresOf(after, sources).map((figure) => [figure.path, figure]));
  const gone = Array.from(was.values()).filter(({ path }) => !now.has(path));
  return [
    ...Array.from(now.values()).flatMap((figure) => changeOf(figure, was.get(figure.path)?.value ?? null)),
    ...gone.map(({ path, value, label }) => ({ path, before: value, after: null, text: goneText(label) })),
  ];
}

function changeOf({ path, value, label, unit }: Figure, before: Figure['value']): FigureChange[] {
  if (before === value) return [];
  const text =
    typeof value === 'string' && typeof before === 'string'
      ? stateChange(label, [before, value])
      : figureChange({ label, unit }, [before, value]);
  return [{ path, before, after: value, text: { vi: sentence(text.vi), en: sentence(text.en) } }];
}

/** “Xã Lục Ba: tiêu chí 17 từ chưa đạt sang đạt”. */
function stateChange(label: Bilingual, [before, after]: [string, string]): Bilingual {
  const [was, is] = [stateText(before), stateText(after)];
  return { vi: `${label.vi} từ ${was.vi} sang ${is.vi}`, en: `${label.en} from ${was.en} to ${is.en}` };
}

/** “Cây xanh trồng mới trong kỳ: 186 → 206 cây (+20)”. */
function figureChange(
  { label, unit }: { label: Bilingual; unit: string | undefined },
  [before, after]: [Figure['value'], Figure['value']],
): Bilingual {
  const change = (shown: (figure: number) => string): string => {
    const values = [before, after].map((value) => (typeof value === 'number' ? shown(value) : (value ?? '–')));
    return `${values.join(' → ')}${unit ? ` ${unit}` : ''}${distance([before, after], shown)}`;
  };
  return { vi: `${label.vi}: ${change(shownFigure)}`, en: `${label.en}: ${change(String)}` };
}

function distance([before, after]: [Figure['value'], Figure['value']], shown: (figure: number) => string): string {
  if (typeof before !== 'number' || typeof after !== 'number') return '';
  const difference = exactSum([after, -before]);
  return ` (${difference > 0 ? '+' : '−'}${shown(Math.abs(difference))})`;
}

const goneText = ({ vi, en }: Bilingual): Bilingual => ({ vi: `${vi}: không còn`, en: `${en}: no longer there` });

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
