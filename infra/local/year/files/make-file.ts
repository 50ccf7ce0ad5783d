import type { Form } from '../../../../shared/domain/form.ts';
import type { Report } from '../../../../shared/domain/report.ts';
import type { SlotKey } from '../../../../shared/domain/slot.ts';
import { csvLines, fillCsv } from './fill-csv.ts';
import { fillXlsx } from './fill-xlsx.ts';
import { ownCsv } from './own-csv.ts';
import { placeAnswers } from './place-answers.ts';

/** Either the API's own form filled in, or a file as people make one without it. */
export const formats = ['form.xlsx', 'form.csv', 'own.csv', 'own.json'] as const;
export type Format = (typeof formats)[number];

export interface ReportFile {
  fileName: string;
  bytes: Uint8Array;
}

/** @param getForm fetches the blank form: `xlsx` or `csv` */
export async function makeFile(
  { form, slot, report }: { form: Form; slot: SlotKey; report: Report },
  format: Format,
  getForm: (slot: SlotKey, ending: string) => Promise<Uint8Array>,
): Promise<ReportFile> {
  const ending = format.slice(format.indexOf('.') + 1);
  const fileName = `${slot.unitId}_${slot.period}.${ending}`;
  const blank = (): Promise<Uint8Array> => getForm(slot, ending);
  switch (format) {
    case 'form.xlsx':
      return { fileName, bytes: await fillXlsx(await blank(), report) };
    case 'form.csv': {
      const csv = await blank();
      return { fileName, bytes: fillCsv(csv, placeAnswers(csvLines(csv), report)) };
    }
    case 'own.csv':
      return { fileName, bytes: ownCsv(form, report) };
    case 'own.json':
      return { fileName, bytes: new TextEncoder().encode(JSON.stringify(report, null, 1)) };
  }
}
