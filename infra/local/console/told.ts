import type { BusEvent } from '../events/event-bus.ts';
import { communeOfEvent, eventLine } from './event-line.ts';
import type { Say } from './say.ts';

/** A line for each file and event, unless it is of a commune that nothing is to be told of. */
export function createTold(say: Say) {
  let only: string | undefined;
  const isTold = (communeId: string | undefined): boolean =>
    only === undefined || communeId === undefined || communeId === only;
  return {
    stored: (key: string): void => {
      const [folder, communeId] = key.split('/');
      if (folder === 'reports' && isTold(communeId)) say(`↑ đã lưu tệp (file received)  ${key}`);
    },
    event: (event: BusEvent): void => {
      if (isTold(communeOfEvent(event))) say(eventLine(event));
    },
    onlyOf: (communeId: string | undefined): void => {
      only = communeId;
    },
  };
}
