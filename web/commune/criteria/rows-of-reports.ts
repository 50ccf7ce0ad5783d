import type { UploadView } from '../../../shared/api/contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { Explanation } from '../../../shared/domain/explain/explanation.ts';
import type { Place } from '../../../shared/domain/problem.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import type { Words } from '../words.ts';

/** A part of a figure, down to its file and cells. */
export interface SourceRow {
  key: string;
  label: Bilingual;
  value: Explanation['value'];
  note: Bilingual | null;
  /** Where it is itself made of parts: what to ask for. */
  figure: string | null;
  file: { uploadId: string; receivedAt: string | null; period: string; places: readonly Place[] } | null;
  /** What it comes from where that is no file. */
  other: Words | null;
}

type Report = Pick<UploadView, 'uploadId' | 'unitId' | 'period' | 'receivedAt' | 'places'> & {
  report: Pick<NonNullable<UploadView['report']>, 'indicators'> | null;
};

interface Asked {
  code: string;
  reports: readonly Report[];
  slots: { slots: readonly Pick<SlotsView['slots'][number], 'unitId' | 'name'>[] };
}

/** What each unit's report of the month says of an indicator, in the order of the units. */
export function rowsOfReports({ code, reports, slots: { slots } }: Asked): SourceRow[] {
  return slots.flatMap(({ unitId, name }) =>
    reports.flatMap((sent) => {
      const value = sent.report?.indicators[code];
      if (sent.unitId !== unitId || value === undefined) return [];
      const { uploadId, receivedAt, period, places } = sent;
      const file = { uploadId, receivedAt, period: period ?? '', places: places[code] ?? [] };
      return [{ key: uploadId, label: name, value, note: null, figure: null, file, other: null }];
    }),
  );
}
