import type { Wish } from './is-allowed.ts';

/** A wish as the policies of a function's role judged it. */
export interface Judged extends Wish {
  /** The function's label. */
  principal: string;
}

type Listener = (judged: Judged) => void;

const listeners = new Set<Listener>();

/** Hears every wish of a function, allowed or not, in every run that this process starts: nobody has to pass it on. */
export function listenToWishes(listener: Listener): void {
  listeners.add(listener);
}

export function tellWish(judged: Judged): void {
  for (const listener of listeners) listener(judged);
}
