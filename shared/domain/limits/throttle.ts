import { tooManyCalls } from './limit-problems.ts';

/** How much each caller has asked for within the minute, as far as one place knows that counts it. */
export interface Throttle {
  /** @throws DomainError too-many, where the caller has too little left */
  requireRoom: (caller: string, cost: number, at: Date) => void;
  /** Counts it, unless it is refused. @throws DomainError too-many */
  take: (caller: string, cost: number, at: Date) => void;
}

const windowMs = 60_000;

/** More callers than an API lets through in a minute; further ones are not counted, and nobody is refused for them. */
const mostCallers = 5000;

/** A fixed window: whoever asks at its end and again at its beginning gets twice as much once, and no more after. */
export function createThrottle(most: number): Throttle {
  let window = 0;
  let spent = new Map<string, number>();
  const requireRoom: Throttle['requireRoom'] = (caller, cost, at) => {
    const current = Math.floor(at.getTime() / windowMs);
    if (current !== window) [window, spent] = [current, new Map()];
    const left = most - (spent.get(caller) ?? 0);
    if (cost > left) throw tooManyCalls(Math.ceil(((current + 1) * windowMs - at.getTime()) / 1000));
  };
  return {
    requireRoom,
    take(caller, cost, at) {
      requireRoom(caller, cost, at);
      if (spent.has(caller) || spent.size < mostCallers) spent.set(caller, (spent.get(caller) ?? 0) + cost);
    },
  };
}
