import type { ObjectVersion } from './slot.ts';

/** The object that an order was made of: see `orderOf`. A key may hold the separator; neither the time nor a version does. */
export function objectOfOrder(order: string): ObjectVersion {
  return {
    key: order.slice(order.indexOf('|') + 1, order.lastIndexOf('|')),
    versionId: order.slice(order.lastIndexOf('|') + 1),
  };
}
