import * as z from 'zod/mini';
import { commendationRequests } from './commendation.ts';
import { newsRequests } from './news.ts';
import { shapes } from './shapes.ts';

const { receivedAt: _seenByTheServer, ...returned } = shapes.return;

/** The key of a file that was sent by a form for evidence, or by a unit beside its report. */
export const evidenceKeySchema = z
  .string()
  .check(
    z.regex(
      /^evidence\/[a-z0-9-]+\/[\d-]+\/([a-z0-9-]{1,40}\.)?[0-9a-f-]{36}(\.by-link)?\.(pdf|jpg|png|webp|txt|docx)$/,
    ),
    z.maxLength(200),
  );

/** What a person may ask to have recorded. A report that was keyed in is recorded by whoever asks for its form. */
export const actRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject(shapes.confirm),
  z.strictObject(returned),
  z.strictObject(shapes.excuse),
  z.strictObject(shapes.withdraw),
  z.strictObject({ ...shapes.evidence, file: z.nullable(evidenceKeySchema) }),
  z.strictObject(shapes.assess),
  z.strictObject(shapes.verify),
  z.strictObject(shapes['reopen-request']),
  z.strictObject(shapes['reopen-approve']),
  z.strictObject(shapes.sections),
  z.strictObject(shapes['revoke-links']),
  z.strictObject(newsRequests['draft-news']),
  z.strictObject(newsRequests['publish-news']),
  z.strictObject(commendationRequests.nominate),
  z.strictObject(commendationRequests['withdraw-nomination']),
  z.strictObject(commendationRequests.rank),
  z.strictObject(commendationRequests['council-decision']),
  z.strictObject(commendationRequests['withdraw-decision']),
  z.strictObject(shapes['turn-out']),
  z.strictObject(shapes['turn-out-of-units']),
  z.strictObject(shapes.pledge),
  z.strictObject(shapes.receipt),
  z.strictObject(shapes.spending),
  z.strictObject(shapes.launch),
  z.strictObject({ ...shapes['launch-confirm'], file: z.nullable(evidenceKeySchema) }),
  z.strictObject({ ...shapes['task-done'], file: z.nullable(evidenceKeySchema) }),
  z.strictObject({ ...shapes.propaganda, file: z.nullable(evidenceKeySchema) }),
]);
export type ActRequest = z.infer<typeof actRequestSchema>;
