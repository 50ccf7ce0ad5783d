import * as z from 'zod/mini';

/** Which rows of the form a commune's report speaks of in which section: data, because codes are. */
export const reportSectionsSchema = z.object({
  id: z.string(),
  version: z.string(),
  source: z.string(),
  /** Movements that are propaganda, for section II. */
  propaganda: z.array(z.string()),
  /** Movements that are also a resource, for section V: land, labour. */
  inKind: z.array(z.string()),
});
export type ReportSections = z.infer<typeof reportSectionsSchema>;
