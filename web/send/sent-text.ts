import type { sentMonthSchema } from '../../shared/api/sent-view.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import type * as z from 'zod/mini';
import { instantText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { sent } from '../messages/sent.ts';
import type { SentFile } from './desk.ts';

type Status = z.infer<typeof sentMonthSchema>['status'];

const outcomes: Readonly<Record<SentFile['outcome'], Bilingual>> = {
  counted: sent.counted,
  returned: sent.returned,
  refused: sent.refused,
  'too-late': sent.tooLate,
};

const statuses: Readonly<Record<Status, Bilingual>> = {
  'on-time': sent.onTime,
  late: sent.late,
  missing: sent.missing,
  rejected: sent.notTaken,
  excused: sent.excused,
  'not-due': sent.notSent,
};

const formats: Readonly<Record<string, Bilingual>> = {
  xlsx: sent.excel,
  xls: sent.excel,
  ods: sent.libreOffice,
  docx: sent.word,
  csv: sent.csv,
  json: sent.form,
};

export const statusText = (status: Status): string => say(statuses[status]);

/** `14/03/2024 08:05, tệp Excel: đã nhận, đang được tính` */
export function sentText({ receivedAt, format, outcome, byLink }: SentFile): string {
  const what = say(formats[format] ?? sent.file);
  const how = byLink ? say(sent.byLink, { what }) : what;
  return say(sent.line, { when: instantText(receivedAt), how, outcome: say(outcomes[outcome]) });
}
