import * as z from 'zod/mini';

/** Who acts, and for whom: `officer@luc-ba`, `reviewer@dai-tu`. The scope is a commune or the district above it. */
export const actorSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(81));

export function scopeOf(actor: string): string {
  return actor.slice(actor.indexOf('@') + 1);
}
