import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';

const seenToSchema = z.record(z.string(), z.iso.datetime());

/** Up to when each schedule has been fired and answered: a firing that a kill cut short comes again. */
export interface SeenTo {
  of(schedule: string): Date;
  advance(schedule: string, to: Date): void;
}

export function openSeenTo(file: string): SeenTo {
  const seenTo = existsSync(file) ? seenToSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

  function save(schedule: string, to: Date): Date {
    seenTo[schedule] = to.toISOString();
    writeFileSync(`${file}.next`, JSON.stringify(seenTo));
    renameSync(`${file}.next`, file);
    return to;
  }

  return {
    // A schedule that is new has nothing to make up for.
    of: (schedule) => (seenTo[schedule] === undefined ? save(schedule, new Date()) : new Date(seenTo[schedule])),
    advance: save,
  };
}
