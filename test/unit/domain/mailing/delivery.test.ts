import { describe, expect, it } from 'vitest';
import {
  hasFailed,
  isDropped,
  isDue,
  isExhausted,
  isOpen,
  maxAttempts,
  newDelivery,
  takenInHand,
  wasSent,
} from '../../../../shared/domain/mailing/delivery.ts';

const at = '2024-03-20T00:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

describe('a message', () => {
  it('is due at once when it is new', () => {
    expect(isDue(newDelivery(at), at)).toBe(true);
  });

  it('is nobody else’s for longer than a function may run, once it is in hand', () => {
    const inHand = takenInHand(newDelivery(at), at);

    expect(isDue(inHand, after(15))).toBe(false);
    expect(isDue(inHand, after(16))).toBe(true);
  });

  it('waits longer after each failure, and is given up after the sixth', () => {
    let delivery = newDelivery(at);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      delivery = hasFailed(takenInHand(delivery, at), { at, reason: 'rejected' });
      waits.push((Date.parse(delivery.nextTry ?? at) - Date.parse(at)) / 60_000);
    }

    expect(waits).toEqual([1, 2, 60, 360, 1200, 0]);
    expect(delivery).toEqual({ state: 'gave-up', attempts: 6, at, nextTry: null, reason: 'rejected' });
  });

  it('is exhausted when the last who had it in hand never came back', () => {
    const last = { ...takenInHand(newDelivery(at), at), attempts: maxAttempts };

    expect(isExhausted(last)).toBe(true);
    expect(isExhausted({ ...last, attempts: maxAttempts - 1 })).toBe(false);
  });

  it('is tried no more once it is sent, given up or dropped', () => {
    const inHand = takenInHand(newDelivery(at), at);
    const ended = [
      wasSent(inHand, at),
      isDropped(inHand, { at, reason: 'out-of-date' }),
      hasFailed({ ...inHand, attempts: maxAttempts }, { at, reason: 'rejected' }),
    ];

    expect(ended.map((delivery) => isOpen(delivery) || isDue(delivery, after(100_000)))).toEqual([false, false, false]);
  });
});
