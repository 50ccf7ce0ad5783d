import * as z from 'zod/mini';
import { personIdSchema } from '../policy/person.ts';
import { idSchema } from '../unit.ts';
import { actIdSchema, shapes } from './shapes.ts';

const common = {
  id: actIdSchema,
  communeId: idSchema,
  period: z.string(),
  /** By the server's clock, to the millisecond: acts take effect in the order (at, id). */
  at: z.string(),
  by: personIdSchema,
  /** When the bucket had it, in whole seconds; told by the bucket, so the object itself does not say it. */
  storedAt: z.exactOptional(z.string()),
};

/** What somebody did to a commune's month. Acts are kept, never changed: another act answers them. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, ...shapes.confirm }),
  z.object({ ...common, ...shapes.return }),
  z.object({ ...common, ...shapes.excuse }),
  z.object({ ...common, ...shapes.withdraw }),
  z.object({ ...common, ...shapes['keyed-in'] }),
  z.object({ ...common, ...shapes.evidence }),
  z.object({ ...common, ...shapes.assess }),
  z.object({ ...common, ...shapes.verify }),
  z.object({ ...common, ...shapes['reopen-request'] }),
  z.object({ ...common, ...shapes['reopen-approve'] }),
  z.object({ ...common, ...shapes['use-rules'] }),
  z.object({ ...common, ...shapes.sections }),
  z.object({ ...common, ...shapes['make-links'] }),
  z.object({ ...common, ...shapes['revoke-links'] }),
  z.object({ ...common, ...shapes['draft-news'] }),
  z.object({ ...common, ...shapes['publish-news'] }),
  z.object({ ...common, ...shapes.nominate }),
  z.object({ ...common, ...shapes['withdraw-nomination'] }),
  z.object({ ...common, ...shapes.rank }),
  z.object({ ...common, ...shapes['council-decision'] }),
  z.object({ ...common, ...shapes['withdraw-decision'] }),
  z.object({ ...common, ...shapes.launch }),
  z.object({ ...common, ...shapes['launch-confirm'] }),
  z.object({ ...common, ...shapes['turn-out'] }),
  z.object({ ...common, ...shapes['turn-out-of-units'] }),
  z.object({ ...common, ...shapes.pledge }),
  z.object({ ...common, ...shapes.receipt }),
  z.object({ ...common, ...shapes.spending }),
  z.object({ ...common, ...shapes['task-done'] }),
  z.object({ ...common, ...shapes.propaganda }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActKind = Act['kind'];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;

type Without<Each, Keys extends PropertyKey> = Each extends unknown ? Omit<Each, Keys> : never;
/** What an act says, before it is known who said it and when. */
export type ActContent = Without<Act, keyof typeof common>;
export type ActDraft = Without<Act, 'id' | 'storedAt'>;
