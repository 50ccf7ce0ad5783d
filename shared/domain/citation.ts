import * as z from 'zod/mini';
import { dateSchema } from './calendar/dates.ts';

/** A paper that others are founded on, in the parts by which Nghị định 30/2020 has it cited. */
export const citationSchema = z.object({
  kind: z.string(),
  number: z.string(),
  date: dateSchema,
  /** In full: an abbreviation is no name of a body. */
  issuer: z.string(),
  /** Trích yếu, as it follows the issuer in a sentence. */
  about: z.optional(z.string()),
});
export type Citation = z.infer<typeof citationSchema>;

/** “Quyết định số 318/QĐ-TTg ngày 08/3/2022” */
export function shortCitation({ kind, number, date }: Citation): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${kind} số ${number} ngày ${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** With who issued it and what it is about. */
export function wholeCitation(citation: Citation): string {
  const { issuer, about } = citation;
  return `${shortCitation(citation)} của ${issuer}${about === undefined ? '' : ` ${about}`}`;
}
