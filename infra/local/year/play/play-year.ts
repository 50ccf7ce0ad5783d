import { checkClose } from '../checks/check-close.ts';
import type { Faults } from '../checks/faults.ts';
import { readSummary, type Summary } from '../checks/read.ts';
import { playStage } from './play-stage.ts';
import { stopsOf, type Stop } from './stops.ts';
import type { Year } from './year.ts';

export interface Playing {
  faults: Faults;
  /** Told of each month once it is closed and checked. */
  onClosed: (official: Summary) => Promise<void>;
}

/** All stops of the year, in the order of time: a month's last ones come after the next month has begun. */
export function stopsOfYear({ world }: Pick<Year, 'world'>, periods = world.periods): Stop[] {
  return periods
    .flatMap((period) => stopsOf(period, world.given.holidays))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Plays the months from the first to the last. Gives version 1 of each as it was when it was published. */
export async function playYear(year: Year, stops: readonly Stop[], playing: Playing): Promise<Map<string, Summary>> {
  const eves = new Map<string, Summary>();
  const officials = new Map<string, Summary>();
  for (const { at, stage, period } of stops) {
    const { label } = period;
    await year.run.moveClock(at);
    await year.run.settled();
    if (stage === 'closed') {
      const eve = eves.get(label);
      if (!eve) throw new Error(`${label} was closed before its eve`);
      year.versions.set(label, 1);
      const official = await checkClose(year, eve, playing.faults);
      officials.set(label, official);
      await playing.onClosed(official);
    } else await playStage(year, stage, label);
    if (stage === 'eve') eves.set(label, await readSummary(year, label));
  }
  return officials;
}
