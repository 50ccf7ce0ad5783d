import type { Explanation, Source } from '../../../shared/domain/explain/explanation.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { Words } from '../words.ts';
import type { SourceRow } from './rows-of-reports.ts';

/** The parts of a published figure, as they are shown. */
export function rowsOfExplanation({ parts }: Pick<Explanation, 'parts'>): SourceRow[] {
  return parts.map(({ label, value, note, figure, source }, at) => ({
    key: String(at),
    label,
    value,
    note,
    figure,
    file: source?.is === 'file' ? source : null,
    other: otherSource(source),
  }));
}

function otherSource(source: Source | null): Words | null {
  if (source === null || source.is === 'file') return null;
  const { source: text } = source;
  if (source.is === 'register') return { text: { vi: text, en: text } };
  return {
    text: source.illustrative ? criteriaTexts.baselineIllustrative : criteriaTexts.baselineFrom,
    values: { source: text },
  };
}
