import * as z from 'zod/mini';
import { paperRecipientsSchema, type PaperRecipients } from '../shared/domain/paper-recipients.ts';
import { reportSectionsSchema, type ReportSections } from '../shared/domain/report-sections.ts';
import monthlyReport from './papers/bao-cao-thang-cua-xa.json' with { type: 'json' };
import recipientsOfDaiTu from './papers/noi-nhan-bieu-huyen-dai-tu.json' with { type: 'json' };

/** Which figures stand in which section of a commune's report. Apart from what months are judged by: no figure depends on it. */
export function readReportSections(): ReportSections {
  return z.parse(reportSectionsSchema, monthlyReport);
}

/** To whom a district's own papers go. */
export function readPaperRecipients(): PaperRecipients[] {
  return [z.parse(paperRecipientsSchema, recipientsOfDaiTu)];
}
