import { resolve } from 'node:path';
import { demonstrationStart, startClock, type Clock } from '../clock.ts';
import { openObjectStore, type ObjectStore } from '../s3/object-store.ts';
import { openDataDir, type DataDir } from '../storage/data-dir.ts';
import { readStoredInstant, storeInstant } from './clock-file.ts';
import type { LocalRunOptions } from './options.ts';

/** What a run keeps, and the clock that goes on from it. */
export interface Stores {
  dataDir: DataDir;
  objects: ObjectStore;
  clock: Clock;
  close(): Promise<void>;
}

const storeClockMs = 1000;

export async function openStores(options: LocalRunOptions): Promise<Stores> {
  const dataDir = openDataDir(resolve(options.dataDir));
  const objects = await openObjectStore(dataDir);
  const instants = [readStoredInstant(dataDir.path()), objects.newestInstant()].map(
    (instant) => instant?.getTime() ?? 0,
  );
  const newest = Math.max(...instants);
  const clock = startClock(options.clock ?? demonstrationStart, newest === 0 ? undefined : new Date(newest));
  storeInstant(dataDir.path(), clock.now());
  const timer = setInterval(() => storeInstant(dataDir.path(), clock.now()), storeClockMs);
  timer.unref();
  return {
    dataDir,
    objects,
    clock,
    close: async () => {
      clearInterval(timer);
      storeInstant(dataDir.path(), clock.now());
      clock.stop();
      await objects.close();
      dataDir.release();
    },
  };
}
