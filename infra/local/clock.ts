import timekeeper from 'timekeeper';

/** The demonstration's beginning: two days before the period of March 2024 ends. */
export const demonstrationStart = '2024-03-12T08:00:00+07:00';

/** The one clock of a run. Everything reads it as `Date`, which is moved from outside: nothing that runs knows of it. */
export interface Clock {
  readonly real: boolean;
  now(): Date;
  moveTo(instant: Date): void;
  stop(): void;
}

/**
 * Starts the clock at an instant, or at the newest stored one where that is later, or follows real time.
 * @param start an ISO instant, or `real`
 */
export function startClock(start: string, newestStored: Date | undefined): Clock {
  if (start === 'real') return realClock(newestStored);
  const asked = Date.parse(start);
  if (Number.isNaN(asked))
    throw new Error(
      `NTM_CLOCK không phải 'real' hay một thời điểm ISO (is neither 'real' nor an ISO instant): ${start}`,
    );
  timekeeper.travel(new Date(Math.max(asked, newestStored?.getTime() ?? 0)));
  return {
    real: false,
    now: () => new Date(),
    moveTo: (instant) => {
      if (instant.getTime() < Date.now()) throw new Error(`the clock cannot go back to ${instant.toISOString()}`);
      timekeeper.travel(instant);
    },
    stop: () => timekeeper.reset(),
  };
}

function realClock(newestStored: Date | undefined): Clock {
  if (newestStored !== undefined && newestStored.getTime() > Date.now()) {
    throw new Error(
      `Dữ liệu mang thời điểm ${newestStored.toISOString()}, sau giờ thật; hãy đặt NTM_DATA_DIR khác. (The data are from later than real time: set NTM_DATA_DIR.)`,
    );
  }
  return {
    real: true,
    now: () => new Date(),
    moveTo: () => {
      throw new Error('real time cannot be moved');
    },
    stop: () => {},
  };
}
