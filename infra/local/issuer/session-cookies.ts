import type { ServerResponse } from 'node:http';

/**
 * Lets cookies end with the browser's session instead of at an hour: that would be an hour of the run's clock, and a
 * browser that lives years later throws such a cookie away at once.
 */
export function keepForSession(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, name.toLowerCase() === 'set-cookie' ? withoutExpiry(value) : value);
}

type Value = Parameters<ServerResponse['setHeader']>[1];

function withoutExpiry(value: Value): Value {
  if (typeof value === 'number') return value;
  const cookies = typeof value === 'string' ? [value] : value;
  // One that is taken away has no value, and must still go.
  return cookies.map((cookie) => (/^[^=]+=;/.test(cookie) ? cookie : cookie.replace(/;\s*expires=[^;]+/i, '')));
}
