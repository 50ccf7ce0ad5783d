import { randomUUID } from 'node:crypto';
import type { RuleModel } from '../template/model/rules.ts';
import { account, region } from '../template/places.ts';
import { compilePattern } from './pattern.ts';

/** An event as EventBridge delivers it. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: readonly string[];
  detail: unknown;
}

/**
 * Stands between an event and its targets: by default once and at once. A test may send it twice, later, or after
 * another one; the event counts as handed over when the promise resolves.
 */
export type DeliveryPolicy = (event: BusEvent, send: () => Promise<void>) => Promise<void>;

export interface EventBusOptions {
  rules: readonly RuleModel[];
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
  delivery: DeliveryPolicy;
}

/** All buses of the app. A bus that does not exist takes every event and gives it to nobody, as EventBridge does. */
export interface EventBus {
  publish(bus: string, event: BusEvent): Promise<void>;
}

export function createEventBus({ rules, sendToQueue, delivery }: EventBusOptions): EventBus {
  const compiled = rules.map((rule) => ({ ...rule, matches: compilePattern(rule.pattern) }));
  return {
    publish: async (bus, event) => {
      const targets = compiled
        .filter((rule) => rule.bus === bus && rule.matches(event))
        .flatMap((rule) => rule.queueArns);
      if (targets.length === 0) return;
      await delivery(event, async () => {
        const body = JSON.stringify(event);
        await Promise.all(targets.map((target) => sendToQueue(target, body)));
      });
    },
  };
}

export function busEvent(
  given: Pick<BusEvent, 'detail' | 'detail-type' | 'resources' | 'source'>,
  time: Date,
): BusEvent {
  const wholeSeconds = `${time.toISOString().slice(0, 19)}Z`;
  return { version: '0', id: randomUUID(), account, region, time: wholeSeconds, ...given };
}
