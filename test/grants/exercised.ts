import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each flow test file leaves what its runs asked of AWS, and the templates that they ran under. */
    exercised: { folder: string; assembly: string };
  }
}

const exerciseSchema = z.object({
  /** The test file, from the root of the repository. */
  file: z.string(),
  /** Whether each of its tests ran and passed. */
  whole: z.boolean(),
  wishes: z.array(
    z.object({
      principal: z.string(),
      action: z.string(),
      resource: z.string(),
      keys: z._default(z.record(z.string(), z.string()), {}),
    }),
  ),
});

/** What one file of flow tests asked of AWS, by whom. */
export type Exercise = z.infer<typeof exerciseSchema>;

export function readExercises(folder: string): Exercise[] {
  return readdirSync(folder).map((file) => exerciseSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}
