import * as z from 'zod/mini';

/**
 * An event: its name, its version and the schema of what it says. Fields are added within a version and changed only in
 * the next. `id` is deterministic: the bus delivers more than once, so a consumer notes the id before it acts.
 */
export function defineEvent<Name extends string, Version extends number, Detail extends z.core.SomeType>(event: {
  name: Name;
  version: Version;
  detail: Detail;
}) {
  const schema = z.object({ id: z.string(), version: z.literal(event.version), detail: event.detail });
  return { ...event, schema };
}

/** The `Source` under which everything here is said. */
export const eventSource = 'ntm-progress';

/** What is handed to the bus: the name travels as `DetailType`, the rest as `Detail`. */
export interface AppEvent {
  name: string;
  body: { id: string; version: number; detail: unknown };
}
