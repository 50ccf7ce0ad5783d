/**
 * Does it when no other tab of this device does the same: what waits is on the device, and each tab would send it. Where
 * a browser has no locks (before iOS 15.4), at once.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`ntm-sending ${name}`, work) : work();
}
